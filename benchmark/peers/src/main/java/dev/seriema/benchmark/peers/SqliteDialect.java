package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.model.value.Wildcard;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// SQLite: events are inserted one by one; several values of a field are a JSON array.
final class SqliteDialect implements SqlDialect {

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @Override
  public void load(EventLines lines, EventColumns columns, Connection connection)
      throws SQLException, IOException {
    new SqliteRows(columns).insert(lines, connection);
  }

  @Override
  public String known(String condition) {
    return "ifnull(" + condition + ", 0)";
  }

  @Override
  public String anyValue(String column, String value, String condition) {
    return "EXISTS (SELECT 1 FROM json_each(" + column + ") item WHERE " + condition + ")";
  }

  @Override
  public String valueOfSeveral() {
    return "item.value";
  }

  @Override
  public String number(String value) {
    return "cast(" + value + " AS REAL)";
  }

  /// `LIKE` does not tell upper from lower case here, and `GLOB` does.
  @Override
  public String like(String value, Wildcard pattern, boolean folded) {
    return folded
        ? value + " LIKE " + SqlPatterns.like(pattern)
        : value + " GLOB " + SqlPatterns.glob(pattern);
  }
}
