package dev.seriema.benchmark.compare;

import java.util.List;

/// One row of the comparison.
///
/// @param name what people ask for it by; one that belongs to another has its name
/// @param peer the name of the program
/// @param label for people
/// @param mostEvents a pass shows at most so many, so that slow programs end
/// @param mostRules all where it is [#ALL]
/// @param isUsual measured where nobody asks for others
/// @param needsLibrary it is not part of a usual build
public record Contender(
    String name,
    String peer,
    String label,
    int mostEvents,
    int mostRules,
    boolean isUsual,
    boolean needsLibrary) {
  private static final String SERIEMA = "seriema";
  private static final String ESPER = "esper";
  private static final int ALL = Integer.MAX_VALUE;

  /// Esper needs a tenth of a second to load a rule.
  private static final int ESPER_RULES = 100;

  /// In the order of the table.
  public static final List<Contender> ALL_OF_THEM =
      List.of(
          own(SERIEMA, "Seriema"),
          own("seriema-2", "Seriema, 2 threads"),
          own("jackson", "Jackson, tokens only"),
          own("jackson-2", "Jackson, tokens only, 2 threads"),
          own("interpreter", "plain interpreter"),
          library("lucene", "Lucene Monitor, batches of 1,000", 4_000),
          library("lucene-one", "Lucene Monitor, one at a time", 400),
          library("sqlite", "SQLite", ALL),
          library("duckdb", "DuckDB", ALL),
          library("duckdb-2", "DuckDB, 2 threads", ALL),
          new Contender(ESPER, SERIEMA, "Seriema, 100 rules", ALL, ESPER_RULES, false, false),
          new Contender(ESPER, ESPER, "Esper, 100 rules", ALL, ESPER_RULES, false, true));

  private static Contender own(String peer, String label) {
    return new Contender(peer, peer, label, ALL, ALL, true, false);
  }

  private static Contender library(String peer, String label, int mostEvents) {
    return new Contender(peer, peer, label, mostEvents, ALL, true, true);
  }

  /// Whether it is the one that all others are compared with.
  public boolean isYardstick() {
    return name.equals(SERIEMA);
  }

  /// What tells it from the other rows.
  public String key() {
    return key(peer);
  }

  /// The row of ours that it is compared with: one thread, and as many rules.
  public String rivalKey() {
    return key(SERIEMA);
  }

  private String key(String program) {
    return mostRules == ALL ? program : program + "/" + mostRules;
  }
}
