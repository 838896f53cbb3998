package dev.seriema.catalog.compare;

import dev.seriema.model.rule.IndexPatterns;
import java.util.List;
import java.util.Optional;

/// What another list of indices does to the events that a rule sees.
final class IndexEffect {
  private static final Effect UNCLEAR = Effect.of(Meaning.UNCLEAR);

  private IndexEffect() {}

  /// @param more what more indices do
  static Effect of(ChangedPart part, Meaning more) {
    ListDifference items = part.items();
    if (items.isOrderOnly() && part.before().isPresent() == part.after().isPresent()) {
      return Effect.NONE;
    }
    List<String> before = patterns(part.former(), part.key());
    List<String> after = patterns(part.present(), part.key());
    if (before.isEmpty() || after.isEmpty() || takesAway(before) || takesAway(after)) {
      return UNCLEAR;
    }
    List<String> lost = uncovered(items.removed(), after);
    Meaning meaning = lost.isEmpty() ? Meaning.EQUAL : more.reversed();
    if (!uncovered(items.added(), before).isEmpty()) {
      meaning = meaning.and(more);
    }
    return new Effect(meaning, risk(lost));
  }

  private static Optional<Sentence> risk(List<String> lost) {
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(Sentence.words("events of ").quoteAll(lost).say(" are seen no more"));
  }

  private static List<String> patterns(RuleVersion rule, String key) {
    return rule.written().texts(key).stream().map(text -> text.value()).toList();
  }

  private static boolean takesAway(List<String> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.startsWith("-"));
  }

  private static List<String> uncovered(List<String> patterns, List<String> others) {
    return patterns.stream()
        .filter(pattern -> others.stream().noneMatch(other -> IndexPatterns.covers(other, pattern)))
        .toList();
  }
}
