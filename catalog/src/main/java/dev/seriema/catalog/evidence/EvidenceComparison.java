package dev.seriema.catalog.evidence;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.intake.EventSource;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs a rule and changed copies of it over the same events, each as if it were alone, and says
/// which copies raise something else: other alerts, or as many by other events. A copy that fails
/// on them does, too. Not thread-safe.
public final class EvidenceComparison {
  /// Copies that are matched together.
  private static final int TOGETHER = 500;

  private final Compiled original;
  private final List<Compiled> copies;

  /// Those of copies that are matched together, in their order; none where a rule waits for events.
  private final List<SharedRun> shared = new ArrayList<>();

  /// Made when they are first needed: the original, then the copies.
  private List<EvidenceRun> alone = List.of();

  /// @param copies their places are those in what is told
  public EvidenceComparison(Compiled original, List<Compiled> copies) {
    this.original = original;
    this.copies = List.copyOf(copies);
    if (original.task().isEmpty() && copies.stream().allMatch(copy -> copy.task().isEmpty())) {
      for (int from = 0; from < copies.size(); from += TOGETHER) {
        List<Compiled> some = copies.subList(from, Math.min(copies.size(), from + TOGETHER));
        shared.add(new SharedRun(original, some));
      }
    }
  }

  /// The places of the copies that raise something else on a file.
  ///
  /// @param schedule in which the rule can run
  public BitSet differing(EvidenceFile file, EvidenceSchedule schedule) {
    return schedule == EvidenceSchedule.STREAM
        ? inStream(file::source, file.expectation())
        : alone(run -> run.over(file, schedule), file.expectation());
  }

  /// The places of the copies that raise something else on events that are in no file yet.
  ///
  /// @param lines a document each
  public BitSet differing(byte[] lines) {
    return inStream(() -> source(lines), Expectation.NONE);
  }

  /// Whether one copy raises something else on them.
  public boolean differs(int copy, byte[] lines) {
    if (!shared.isEmpty()) {
      return shared.get(copy / TOGETHER).differing(source(lines)).get(copy % TOGETHER);
    }
    List<EvidenceRun> runs = runs();
    return isOther(
        runs.getFirst().over(source(lines)),
        runs.get(copy + 1).over(source(lines)),
        Expectation.NONE);
  }

  private BitSet inStream(Supplier<EventSource> events, Expectation expectation) {
    if (shared.isEmpty()) {
      return alone(run -> run.over(events.get()), expectation);
    }
    BitSet differing = new BitSet();
    for (int i = 0; i < shared.size(); i++) {
      int from = i * TOGETHER;
      shared.get(i).differing(events.get()).stream().forEach(place -> differing.set(from + place));
    }
    return differing;
  }

  private BitSet alone(Function<EvidenceRun, Observed> over, Expectation expectation) {
    List<EvidenceRun> runs = runs();
    Observed expected = over.apply(runs.getFirst());
    BitSet differing = new BitSet();
    for (int copy = 0; copy < copies.size(); copy++) {
      differing.set(copy, isOther(expected, over.apply(runs.get(copy + 1)), expectation));
    }
    return differing;
  }

  private List<EvidenceRun> runs() {
    if (alone.isEmpty()) {
      List<EvidenceRun> runs = new ArrayList<>(List.of(new EvidenceRun(original)));
      copies.forEach(copy -> runs.add(new EvidenceRun(copy)));
      alone = runs;
    }
    return alone;
  }

  /// Groups and suppressed matches count where `evidence.toml` speaks of them.
  private static boolean isOther(Observed original, Observed copy, Expectation expectation) {
    return copy.failure().isPresent()
        || original.alerts() != copy.alerts()
        || !original.alerting().equals(copy.alerting())
        || (expectation.groups().isPresent() && !original.raised().equals(copy.raised()))
        || (expectation.suppressed().isPresent() && original.suppressed() != copy.suppressed());
  }

  private static EventSource source(byte[] lines) {
    return EventSource.ofStandardInput(new ByteArrayInputStream(lines));
  }
}
