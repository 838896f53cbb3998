package dev.seriema.catalog.sigma.search;

/// How many values the conditions of a rule may stand for in all: a search counts each time that it
/// is named.
final class ValueBudget {
  static final int MOST = 5_000;

  private long spent;

  /// Counts a search.
  ///
  /// @return whether there was enough left
  boolean spend(Search search) {
    spent += size(search);
    return spent <= MOST;
  }

  private static long size(Search search) {
    return switch (search) {
      case Search.All(var terms) -> terms.stream().mapToLong(ValueBudget::size).sum();
      case Search.Any(var terms) -> terms.stream().mapToLong(ValueBudget::size).sum();
      case Search.Not(var operand) -> size(operand);
      case Search.Test(_, var values, _) -> values.size();
    };
  }
}
