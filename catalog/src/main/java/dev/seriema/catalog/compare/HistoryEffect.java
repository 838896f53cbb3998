package dev.seriema.catalog.compare;

import dev.seriema.catalog.check.time.RuleTimes;
import java.time.Duration;
import java.util.Optional;

/// What another stretch of history does to a rule that tells of new terms: what was seen in a
/// longer one is new less often.
final class HistoryEffect {
  private HistoryEffect() {}

  static Effect of(ChangedPart part) {
    Optional<Duration> before = part.wordsBefore().flatMap(RuleTimes::beforeNow);
    Optional<Duration> after = part.wordsAfter().flatMap(RuleTimes::beforeNow);
    if (before.isEmpty() || after.isEmpty()) {
      return Effect.of(Meaning.UNCLEAR);
    }
    int order = after.get().compareTo(before.get());
    if (order < 0) {
      return Effect.of(
          Meaning.WIDENS, Sentence.words("what happens seldom is new again after a shorter time"));
    }
    return Effect.of(order > 0 ? Meaning.NARROWS : Meaning.EQUAL);
  }
}
