package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.query.CountText;
import dev.seriema.catalog.sigma.query.SequenceText;
import dev.seriema.catalog.sigma.rule.Correlation.Bound;
import dev.seriema.model.rule.RuleType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Rules that count: a repeated stage of a sequence where that means the same, else a rule that
/// counts in a window of time.
record CountDrafts(CorrelatedRules asked, CorrelationKeys keys) {
  /// Most fields by which a rule that counts may group.
  private static final int MOST_GROUPS = 5;

  private static final int MOST_COUNTED = 1_000_000;

  /// So many events.
  List<SigmaDraft> ofEvents() {
    Optional<Long> least = least();
    Optional<List<String>> groups = keys.shared();
    if (least.isEmpty() || groups.isEmpty()) {
      return List.of();
    }
    if (least.get() == 1 && asked.rules().size() == 1) {
      return List.of(
          EventRuleDraft.of(
              asked.head(), StableId.of(asked.head()), asked.name(), asked.rules().getFirst()));
    }
    if (least.get() == 1 || least.get() > SequenceText.MOST_RUNS) {
      return counting(groups.get(), least.get(), Optional.empty(), 0);
    }
    String query =
        SequenceText.repeated(
            asked.queries(),
            groups.get(),
            Math.toIntExact(least.get()),
            asked.correlation().timespan());
    return List.of(asked.sequence(query, asked.rules(), asked.name(), StableId.of(asked.head())));
  }

  /// So many values of a field.
  List<SigmaDraft> ofValues() {
    Optional<Long> least = least();
    Optional<List<String>> groups = keys.shared();
    Optional<List<String>> counted =
        asked.correlation().field().flatMap(field -> keys.shared(field.text(), field.span()));
    if (least.isEmpty() || groups.isEmpty() || counted.isEmpty()) {
      return List.of();
    }
    if (counted.get().size() > 1) {
      asked.refuse(
          "values are counted that are " + String.join(" and ", counted.get()) + " in our events");
      return List.of();
    }
    return counting(groups.get(), 1, Optional.of(counted.get().getFirst()), least.get());
  }

  private List<SigmaDraft> counting(
      List<String> keys, long events, Optional<String> distinct, long values) {
    Optional<CountText> query = CountText.of(asked.queries());
    if (query.isEmpty()) {
      asked.refuse(
          "neither KQL nor Lucene's language, in which rules count, says what it looks for");
      return List.of();
    }
    if (keys.size() > MOST_GROUPS) {
      asked.refuse("it groups by " + keys.size() + " fields; rules that count, by " + MOST_GROUPS);
      return List.of();
    }
    asked
        .findings()
        .add(
            SigmaFault.NARROWER_WINDOW,
            asked.correlation().span(),
            "the rule counts what lies in one look-back of "
                + asked.correlation().timespan().toSeconds()
                + " s; what lies across the start of one is found"
                + " by the next only if its span is shorter by the interval");
    Duration interval = interval();
    return List.of(
        new SigmaDraft(
            asked.head(),
            StableId.of(asked.head()),
            asked.name(),
            RuleType.THRESHOLD,
            query.get().language(),
            query.get().text(),
            EventRuleDraft.events(asked.rules()),
            asked.correlation().timespan(),
            interval,
            Optional.of(new SigmaDraft.Threshold(keys, events, distinct, values)),
            asked.investigated(),
            EventRuleDraft.filters(asked.rules()),
            EventRuleDraft.setup(asked.rules())));
  }

  /// A fifth of the look-back, from a minute to the usual interval.
  private Duration interval() {
    Duration fifth = Duration.ofMinutes(asked.correlation().timespan().toMinutes() / 5);
    Duration least = Duration.ofMinutes(1);
    return fifth.compareTo(least) < 0
        ? least
        : fifth.compareTo(EventRuleDraft.INTERVAL) > 0 ? EventRuleDraft.INTERVAL : fifth;
  }

  /// The least number that is asked for; empty where another bound is set, which is told. A window
  /// that may begin anywhere has just a number of events, or fewer, as soon as there are so many.
  private Optional<Long> least() {
    List<Bound> bounds = asked.correlation().bounds();
    if (bounds.size() > 1) {
      tell(
          bounds.get(1),
          "a number between two bounds cannot be asked for: later events may still pass the upper");
      return Optional.empty();
    }
    Bound bound = bounds.getFirst();
    return switch (bound.comparison()) {
      case AT_LEAST -> counted(bound, bound.count());
      case GREATER -> counted(bound, bound.count() + 1);
      case LESS, AT_MOST -> {
        tell(bound, "that something is found so seldom cannot be asked for: nothing tells when");
        yield Optional.empty();
      }
      case EQUAL, NOT_EQUAL -> {
        tell(bound, "one number cannot be asked for: later events may still pass it");
        yield Optional.empty();
      }
    };
  }

  private Optional<Long> counted(Bound bound, long least) {
    if (least < 1 || least > MOST_COUNTED) {
      tell(bound, "from 1 to " + MOST_COUNTED + " can be counted");
      return Optional.empty();
    }
    return Optional.of(least);
  }

  private void tell(Bound bound, String why) {
    asked
        .findings()
        .add(
            SigmaFault.NO_EQUAL_CORRELATION,
            bound.span(),
            why,
            "ask by `gte` that it is found so often or oftener");
  }
}
