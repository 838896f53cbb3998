package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.peer.Peer;
import dev.seriema.benchmark.peer.PeerProvider;
import java.sql.SQLException;
import java.util.List;

/// The programs of this module.
public final class LibraryPeers implements PeerProvider {
  private static final String LUCENE = "lucene";
  private static final String LUCENE_ONE = "lucene-one";
  private static final String SQLITE = "sqlite";
  private static final String DUCKDB = "duckdb";
  private static final String DUCKDB_2 = "duckdb-2";
  private static final String ESPER = "esper";

  private static final int BATCH = 1_000;

  /// For the loader of services.
  public LibraryPeers() {}

  @Override
  public List<String> names() {
    return List.of(LUCENE, LUCENE_ONE, SQLITE, DUCKDB, DUCKDB_2, ESPER);
  }

  @Override
  public Peer open(String name) throws SQLException {
    return switch (name) {
      case LUCENE -> new LuceneMonitor(BATCH);
      case LUCENE_ONE -> new LuceneMonitor(1);
      case SQLITE -> new SqlPeer(new SqliteDialect());
      case DUCKDB -> new SqlPeer(new DuckDbDialect(1));
      case DUCKDB_2 -> new SqlPeer(new DuckDbDialect(2));
      case ESPER -> new Esper();
      default -> throw new IllegalArgumentException("no program is called `" + name + "`");
    };
  }
}
