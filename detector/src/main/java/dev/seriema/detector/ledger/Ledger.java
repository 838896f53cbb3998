package dev.seriema.detector.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What rules have seen over all runs that were kept. Immutable.
///
/// @param runs how many there were
/// @param inputs by its number the digest of what each of the last runs read
/// @param seen by rule, in the order of their ids, versions and meanings, what was evaluated: apart
///   from each other, in order of time
/// @param notEvaluated by id, the reason why a rule did not run in the last run
/// @param forgotten how many spans and rules were forgotten, as there were more than are kept; what
///   is forgotten counts as not evaluated
public record Ledger(
    long runs,
    SortedMap<Long, String> inputs,
    SortedMap<LedgerRule, List<Evaluated>> seen,
    SortedMap<String, String> notEvaluated,
    long forgotten) {
  /// How many spans of one rule are kept; of more, the oldest are forgotten.
  public static final int MOST_SPANS = 1_000;

  /// How many rules are kept, each version and meaning by itself; of more, those that were not
  /// evaluated for longest are forgotten.
  public static final int MOST_RULES = 100_000;

  /// Of how many runs the digest of their input is kept.
  public static final int MOST_RUNS = 1_000;

  private static final Comparator<LedgerRule> ORDER =
      Comparator.comparing(LedgerRule::id)
          .thenComparingInt(LedgerRule::version)
          .thenComparing(LedgerRule::meaning);

  private static final Comparator<Map.Entry<LedgerRule, List<Evaluated>>> BY_LAST_RUN =
      Comparator.comparingLong(
          (Map.Entry<LedgerRule, List<Evaluated>> each) -> lastRun(each.getValue()));

  public static final Ledger EMPTY =
      new Ledger(0, new TreeMap<>(), new TreeMap<>(ORDER), new TreeMap<>(), 0);

  public Ledger {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    TreeMap<LedgerRule, List<Evaluated>> copy = new TreeMap<>(ORDER);
    seen.forEach((rule, spans) -> copy.put(rule, List.copyOf(spans)));
    seen = Collections.unmodifiableSortedMap(copy);
    notEvaluated = Collections.unmodifiableSortedMap(new TreeMap<>(notEvaluated));
  }

  /// From the first event that any rule has seen to the last.
  public Optional<EventTime> time() {
    return seen.values().stream()
        .flatMap(List::stream)
        .map(Evaluated::time)
        .reduce(EventTime::with);
  }

  /// This ledger, and behind it a run that has ended.
  public Ledger with(LedgerRun run) {
    long number = runs + 1;
    TreeMap<Long, String> digests = new TreeMap<>(inputs);
    digests.put(number, run.inputs());
    while (digests.size() > MOST_RUNS) {
      digests.pollFirstEntry();
    }
    TreeMap<LedgerRule, List<Evaluated>> more = new TreeMap<>(seen);
    long[] lost = {forgotten};
    run.evaluated()
        .forEach((rule, saw) -> {
          for (EventTime time : saw.times()) {
            Evaluated added = new Evaluated(time, number, number, saw.losses());
            List<Evaluated> spans = with(more.getOrDefault(rule, List.of()), added);
            lost[0] += Math.max(0, spans.size() - MOST_SPANS);
            more.put(rule, newest(spans));
          }
        });
    while (more.size() > MOST_RULES) {
      more.remove(Collections.min(more.entrySet(), BY_LAST_RUN).getKey());
      lost[0]++;
    }
    return new Ledger(number, digests, more, new TreeMap<>(run.notEvaluated()), lost[0]);
  }

  /// What is known of all rules with an id, for a stretch of event time: of each the version and
  /// meaning that was evaluated last.
  ///
  /// @param id of one rule; empty for all
  public List<RuleCoverage> coverage(Optional<String> id, EventTime asked) {
    TreeMap<String, Map.Entry<LedgerRule, List<Evaluated>>> newest = new TreeMap<>();
    for (Map.Entry<LedgerRule, List<Evaluated>> each : seen.entrySet()) {
      if (id.isEmpty() || id.get().equals(each.getKey().id())) {
        newest.merge(
            each.getKey().id(),
            each,
            (former, other) -> BY_LAST_RUN.compare(other, former) > 0 ? other : former);
      }
    }
    List<RuleCoverage> coverage = new ArrayList<>();
    newest.values().stream()
        .map(each -> RuleCoverage.of(each.getKey(), each.getValue(), asked, notEvaluated))
        .forEach(coverage::add);
    for (Map.Entry<String, String> out : notEvaluated.entrySet()) {
      if (!newest.containsKey(out.getKey()) && (id.isEmpty() || id.get().equals(out.getKey()))) {
        LedgerRule never = new LedgerRule(out.getKey(), 0, "");
        coverage.add(RuleCoverage.of(never, List.of(), asked, notEvaluated));
      }
    }
    coverage.sort(Comparator.comparing(each -> each.rule().id()));
    return coverage;
  }

  /// Spans are joined where they overlap and nothing was lost in either; what a later run evaluated
  /// again, all of it, counts as that run left it.
  private static List<Evaluated> with(List<Evaluated> spans, Evaluated added) {
    List<Evaluated> kept = new ArrayList<>();
    Evaluated joined = added;
    for (Evaluated span : spans) {
      boolean isInside = span.time().within(added.time()).equals(Optional.of(span.time()));
      boolean isWhole = !span.losses().mayMiss() && !joined.losses().mayMiss();
      if (isWhole && span.time().within(joined.time()).isPresent()) {
        joined = joined.with(span);
      } else if (!isInside || added.losses().mayMiss()) {
        kept.add(span);
      }
    }
    kept.add(joined);
    kept.sort(Comparator.comparing(Evaluated::time).thenComparingLong(Evaluated::lastRun));
    return kept;
  }

  private static List<Evaluated> newest(List<Evaluated> spans) {
    return spans.subList(Math.max(0, spans.size() - MOST_SPANS), spans.size());
  }

  private static long lastRun(List<Evaluated> spans) {
    return spans.stream().mapToLong(Evaluated::lastRun).max().orElse(0);
  }
}
