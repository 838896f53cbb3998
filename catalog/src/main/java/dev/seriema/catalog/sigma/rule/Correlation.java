package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.catalog.sigma.search.Search;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How events of other rules belong together.
///
/// @param rules by id or name, in order
/// @param groupBy fields, or aliases of fields, whose values agree
/// @param timespan that all lie in
/// @param field whose values are counted
/// @param bounds on what is counted
/// @param condition that joins the rules, where one does
/// @param aliases the field of each rule, by alias and the rule's name
/// @param generates whether the rules stand for themselves, too
public record Correlation(
    Type type,
    List<Word> rules,
    List<Word> groupBy,
    Duration timespan,
    Optional<Word> field,
    List<Bound> bounds,
    Optional<Joined> condition,
    Map<String, Map<String, String>> aliases,
    boolean generates,
    SourceSpan span) {
  public Correlation {
    rules = List.copyOf(rules);
    groupBy = List.copyOf(groupBy);
    bounds = List.copyOf(bounds);
    aliases = Map.copyOf(aliases);
  }

  public record Bound(Comparison comparison, long count, SourceSpan span) {}

  /// A condition over which of the rules find something.
  public record Joined(Search search, SourceSpan span) {}

  public enum Type {
    EVENT_COUNT,
    VALUE_COUNT,
    TEMPORAL,
    TEMPORAL_ORDERED;

    static Optional<Type> named(String word) {
      return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it asks for events of each of its rules.
    public boolean isTemporal() {
      return this == TEMPORAL || this == TEMPORAL_ORDERED;
    }
  }
}
