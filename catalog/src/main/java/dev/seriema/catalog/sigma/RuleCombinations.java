package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The least sets of rules that make a condition true if each of them finds something.
final class RuleCombinations {
  /// Most sets on the way to them.
  private static final int MOST = 200;

  private RuleCombinations() {}

  /// Sets of places among the rules; empty where they would be too many.
  ///
  /// @param condition without negations; its tests name rules
  /// @param rules by what the condition calls them
  static Optional<List<SortedSet<Integer>>> of(Search condition, List<String> rules) {
    return switch (condition) {
      case Search.Test(var rule, _, _) ->
          Optional.of(List.of(new TreeSet<>(List.of(rules.indexOf(rule.orElseThrow())))));
      case Search.Any(var terms) -> {
        List<SortedSet<Integer>> all = new ArrayList<>();
        for (Search term : terms) {
          Optional<List<SortedSet<Integer>>> ways = of(term, rules);
          if (ways.isEmpty()) {
            yield Optional.empty();
          }
          all.addAll(ways.get());
        }
        yield least(all);
      }
      case Search.All(var terms) -> {
        List<SortedSet<Integer>> all = List.of(new TreeSet<>());
        for (Search term : terms) {
          Optional<List<SortedSet<Integer>>> ways = of(term, rules);
          Optional<List<SortedSet<Integer>>> both = both(all, ways.orElse(List.of()));
          if (ways.isEmpty() || both.isEmpty()) {
            yield Optional.empty();
          }
          all = both.get();
        }
        yield Optional.of(all);
      }
      case Search.Not _ -> throw new IllegalArgumentException("a rule that finds nothing");
    };
  }

  private static Optional<List<SortedSet<Integer>>> both(
      List<SortedSet<Integer>> left, List<SortedSet<Integer>> right) {
    return least(
        left.stream()
            .flatMap(one -> right.stream().map(other -> union(one, other)))
            .limit(MOST + 1L)
            .toList());
  }

  private static SortedSet<Integer> union(SortedSet<Integer> one, SortedSet<Integer> other) {
    SortedSet<Integer> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /// Those that hold no other, each once.
  private static Optional<List<SortedSet<Integer>>> least(List<SortedSet<Integer>> all) {
    return all.size() > MOST
        ? Optional.empty()
        : Optional.of(
            all.stream()
                .distinct()
                .filter(one ->
                    all.stream().noneMatch(other -> !other.equals(one) && one.containsAll(other)))
                .toList());
  }

  /// All sets of so many of some rules.
  ///
  /// @param count from 1 to `rules`
  static List<SortedSet<Integer>> ofSize(int count, int rules) {
    return choices(count, 0, rules).toList();
  }

  private static Stream<SortedSet<Integer>> choices(int count, int from, int rules) {
    if (count == 0) {
      return Stream.of(new TreeSet<>());
    }
    return Stream.iterate(from, at -> at <= rules - count, at -> at + 1)
        .flatMap(first ->
            choices(count - 1, first + 1, rules)
                .map(rest -> union(rest, new TreeSet<>(List.of(first)))));
  }
}
