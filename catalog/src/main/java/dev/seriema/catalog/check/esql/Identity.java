package dev.seriema.catalog.check.esql;

import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import java.util.List;

/// The columns by which Kibana knows an event again: it fetches the event by them, and raises no
/// second alert for it.
final class Identity {
  private static final List<String> COLUMNS = List.of("_id", "_version", "_index");

  private Identity() {}

  /// Those that are not among some names.
  static List<String> missing(List<EsqlName> names) {
    return COLUMNS.stream()
        .filter(column -> names.stream().noneMatch(name -> name.text().equals(column)))
        .toList();
  }

  /// Those that a query does not ask for although its rows are events. Rows that are grouped are
  /// none.
  static List<String> notAskedFor(EsqlOutline outline) {
    return outline.isGrouped() ? List.of() : missing(outline.metadata());
  }

  /// As a message lists them.
  static String listed(List<String> columns) {
    return "`" + String.join("`, `", columns) + "`";
  }
}
