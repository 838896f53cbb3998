package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.model.value.Wildcard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// DuckDB: it reads the fields that it needs from the file of events itself; several values of a
/// field are a list.
final class DuckDbDialect implements SqlDialect {
  private final int threads;

  DuckDbDialect(int threads) {
    this.threads = threads;
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:");
  }

  @Override
  public void load(EventLines lines, EventColumns columns, Connection connection)
      throws SQLException, IOException {
    Path file = Files.createTempFile("events", ".ndjson");
    try (Statement statement = connection.createStatement()) {
      Files.write(file, lines.bytes());
      statement.execute("SET threads=" + threads);
      statement.execute(new DuckDbTable(columns).createFrom(file));
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public String known(String condition) {
    return "coalesce(" + condition + ", false)";
  }

  @Override
  public String anyValue(String column, String value, String condition) {
    return "len(list_filter(" + column + ", lambda " + value + ": " + condition + ")) > 0";
  }

  @Override
  public String valueOfSeveral() {
    return "item";
  }

  @Override
  public String number(String value) {
    return "try_cast(" + value + " AS DOUBLE)";
  }

  @Override
  public String like(String value, Wildcard pattern, boolean folded) {
    return (folded ? "lower(" + value + ")" : value) + " LIKE " + SqlPatterns.like(pattern);
  }
}
