package dev.seriema.benchmark.compare;

import java.util.List;

/// One row of the comparison.
///
/// @param name what people ask for it by; one that belongs to another has its name
/// @param peer the name of the program
/// @param label for people
/// @param mostEvents a pass shows at most so many, so that slow programs end
/// @param mostRules all where it is [#ALL]
/// @param isLargeBatch a pass shows as many as there are, up to `mostEvents`, whatever others are
///   shown
/// @param isUsual measured where nobody asks for others
/// @param needsLibrary it is not part of a usual build
public record Contender(
    String name,
    String peer,
    String label,
    int mostEvents,
    int mostRules,
    boolean isLargeBatch,
    boolean isUsual,
    boolean needsLibrary) {
  private static final String SERIEMA = "seriema";
  private static final String SERIEMA_2 = "seriema-2";
  private static final String DUCKDB_2 = "duckdb-2";
  private static final String ESPER = "esper";
  private static final String LARGE_BATCH = "duckdb-batch";
  private static final int ALL = Integer.MAX_VALUE;

  /// Esper needs a tenth of a second to load a rule.
  private static final int ESPER_RULES = 100;

  /// A database gains from a batch that is large.
  private static final int BATCH = 200_000;

  /// In the order of the table.
  public static final List<Contender> ALL_OF_THEM =
      List.of(
          own(SERIEMA, "Seriema"),
          own(SERIEMA_2, "Seriema, 2 threads"),
          own("jackson", "Jackson, tokens only"),
          own("jackson-2", "Jackson, tokens only, 2 threads"),
          own("interpreter", "plain interpreter"),
          library("lucene", "Lucene Monitor, batches of 1,000", 4_000),
          library("lucene-one", "Lucene Monitor, one at a time", 400),
          library("sqlite", "SQLite", ALL),
          library("duckdb", "DuckDB", ALL),
          library(DUCKDB_2, "DuckDB, 2 threads", ALL),
          ofFewRules(SERIEMA, "Seriema, 100 rules", false),
          ofFewRules(ESPER, "Esper, 100 rules", true),
          ofLargeBatch(SERIEMA_2, "Seriema, 2 threads, one large batch", false),
          ofLargeBatch(DUCKDB_2, "DuckDB, 2 threads, one large batch", true));

  private static Contender own(String peer, String label) {
    return new Contender(peer, peer, label, ALL, ALL, false, true, false);
  }

  private static Contender library(String peer, String label, int mostEvents) {
    return new Contender(peer, peer, label, mostEvents, ALL, false, true, true);
  }

  private static Contender ofFewRules(String peer, String label, boolean needsLibrary) {
    return new Contender(ESPER, peer, label, ALL, ESPER_RULES, false, false, needsLibrary);
  }

  private static Contender ofLargeBatch(String peer, String label, boolean needsLibrary) {
    return new Contender(LARGE_BATCH, peer, label, BATCH, ALL, true, false, needsLibrary);
  }

  /// Whether it is the one that all others are compared with.
  public boolean isYardstick() {
    return name.equals(SERIEMA);
  }

  /// How many events a pass shows, where there are as many.
  ///
  /// @param asked for all that have no batch of their own
  int events(int asked) {
    return isLargeBatch ? mostEvents : Math.min(mostEvents, asked);
  }

  /// What tells it from the other rows.
  public String key() {
    return key(peer);
  }

  /// The row of ours that it is compared with: as many rules and events, and one thread unless the
  /// batch is large.
  public String rivalKey() {
    return key(isLargeBatch ? SERIEMA_2 : SERIEMA);
  }

  private String key(String program) {
    return program + (mostRules == ALL ? "" : "/" + mostRules) + (isLargeBatch ? "/batch" : "");
  }
}
