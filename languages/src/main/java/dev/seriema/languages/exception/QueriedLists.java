package dev.seriema.languages.exception;

import dev.seriema.model.exception.ValueList;

/// Which value lists Kibana makes part of a query. It asks the others of the hits of a search, for
/// some types of rules, and for the rest not at all.
final class QueriedLists {
  private static final int MOST_VALUES = 65_536;

  /// Of ranges that are written with a dash.
  private static final int MOST_RANGES = 200;

  private QueriedLists() {}

  static boolean take(ValueList list) {
    return list.values().size() <= MOST_VALUES
        && switch (list.type()) {
          case KEYWORD, IP -> true;
          case IP_RANGE ->
              list.values().stream().filter(value -> value.indexOf('-') >= 0).count()
                  <= MOST_RANGES;
          case TEXT,
              BOOLEAN,
              BYTE,
              SHORT,
              INTEGER,
              LONG,
              HALF_FLOAT,
              FLOAT,
              DOUBLE,
              DATE,
              DATE_NANOS ->
              false;
        };
  }
}
