package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.peer.Peer;
import dev.seriema.benchmark.peer.Tally;
import dev.seriema.benchmark.rules.FlatRule;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/// A database: a pass loads all events into a table that is new, then each rule is a scan over it.
final class SqlPeer implements Peer {
  private final SqlDialect dialect;
  private final String version;
  private EventColumns columns = EventColumns.NONE;
  private List<String> queries = List.of();

  SqlPeer(SqlDialect dialect) throws SQLException {
    this.dialect = dialect;
    try (Connection connection = dialect.connect()) {
      version = connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Set<Integer> load(List<FlatRule> rules, EventLines lines) throws IOException {
    columns = EventColumns.of(FlatRule.fields(rules), lines);
    SqlConditions conditions = new SqlConditions(dialect, columns);
    queries =
        rules.stream()
            .map(rule -> "SELECT count(*) FROM events WHERE " + conditions.of(rule.condition()))
            .toList();
    return Set.of();
  }

  @Override
  public void pass(EventLines lines, Tally tally) throws SQLException, IOException {
    try (Connection connection = dialect.connect()) {
      dialect.load(lines, columns, connection);
      try (Statement statement = connection.createStatement()) {
        for (int rule = 0; rule < queries.size(); rule++) {
          try (ResultSet counted = statement.executeQuery(queries.get(rule))) {
            counted.next();
            tally.add(rule, counted.getLong(1));
          }
        }
      }
    }
  }
}
