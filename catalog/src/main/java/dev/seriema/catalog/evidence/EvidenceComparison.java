package dev.seriema.catalog.evidence;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.intake.EventSource;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Runs a rule and changed copies of it over the same events, each as if it were alone, and says
/// which copies raise something else: other alerts, or as many by other events. Not thread-safe.
public final class EvidenceComparison {
  /// Copies that are matched together.
  private static final int TOGETHER = 500;

  private final List<Part> parts = new ArrayList<>();

  /// @param copies their places are those in what is told
  public EvidenceComparison(Compiled original, List<Compiled> copies) {
    if (original.task().isEmpty() && copies.stream().allMatch(copy -> copy.task().isEmpty())) {
      for (int from = 0; from < copies.size(); from += TOGETHER) {
        List<Compiled> some = copies.subList(from, Math.min(copies.size(), from + TOGETHER));
        parts.add(new Together(from, new SharedRun(original, some)));
      }
    } else {
      EvidenceRun measure = new EvidenceRun(original);
      for (int place = 0; place < copies.size(); place++) {
        parts.add(new Alone(place, measure, new EvidenceRun(copies.get(place))));
      }
    }
  }

  /// Copies whose answers are found in one go.
  private sealed interface Part {
    boolean has(int copy);

    void differing(Supplier<EventSource> events, BitSet to);
  }

  private record Together(int from, SharedRun run) implements Part {
    @Override
    public boolean has(int copy) {
      return copy >= from && copy < from + TOGETHER;
    }

    @Override
    public void differing(Supplier<EventSource> events, BitSet to) {
      run.differing(events.get()).stream().forEach(place -> to.set(from + place));
    }
  }

  private record Alone(int place, EvidenceRun measure, EvidenceRun run) implements Part {
    @Override
    public boolean has(int copy) {
      return copy == place;
    }

    @Override
    public void differing(Supplier<EventSource> events, BitSet to) {
      Observed expected = measure.over(events.get());
      Observed came = run.over(events.get());
      to.set(
          place,
          expected.alerts() != came.alerts() || !expected.alerting().equals(came.alerting()));
    }
  }

  /// The places of the copies that raise something else on a file.
  public BitSet differing(EvidenceFile file) {
    return differing(file::source, _ -> true);
  }

  /// The places of the copies that raise something else on events that are in no file yet.
  ///
  /// @param lines a document each
  public BitSet differing(byte[] lines) {
    return differing(() -> source(lines), _ -> true);
  }

  /// Whether one copy raises something else.
  public boolean differs(int copy, byte[] lines) {
    return differing(() -> source(lines), part -> part.has(copy)).get(copy);
  }

  private BitSet differing(Supplier<EventSource> events, Predicate<Part> asked) {
    BitSet differing = new BitSet();
    parts.stream().filter(asked).forEach(part -> part.differing(events, differing));
    return differing;
  }

  private static EventSource source(byte[] lines) {
    return EventSource.ofStandardInput(new ByteArrayInputStream(lines));
  }
}
