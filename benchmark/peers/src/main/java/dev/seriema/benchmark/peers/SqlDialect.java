package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.model.value.Wildcard;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// How one database is given events and asked.
interface SqlDialect {

  /// A new and empty database in memory.
  Connection connect() throws SQLException;

  /// Puts all events into the table `events`, a column for each field.
  void load(EventLines lines, EventColumns columns, Connection connection)
      throws SQLException, IOException;

  /// False instead of unknown.
  String known(String condition);

  /// Whether one of the values of a column satisfies a condition that names it by `value`.
  String anyValue(String column, String value, String condition);

  /// The name that a value of several has in a condition.
  String valueOfSeveral();

  String number(String value);

  String like(String value, Wildcard pattern, boolean folded);
}
