package dev.seriema.catalog.evidence;

import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.explain.Explainer;
import dev.seriema.detector.explain.ExplainerThread;
import dev.seriema.detector.explain.Nearest;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.BlockReader;
import dev.seriema.intake.LineBlock;
import java.util.Optional;

/// Reads a file that failed once more and explains the event that tells most. Not thread-safe.
final class EvidenceExplainer {
  /// Of a longer file the first events are looked at.
  private static final int EVENTS = 100_000;

  private final ExplainerThread thread;
  private final BlockEvents events;

  EvidenceExplainer(Compiled rule, RuleCompiler compiler) {
    thread = Explainer.of(rule, compiler, DetectorOptions.DEFAULT).thread();
    events = new BlockEvents(thread.scanner(), thread.event());
  }

  /// @return empty where no event is such
  Optional<ExplainedEvent> explain(EvidenceFile file, Sought sought) {
    Nearest<ExplainedEvent> nearest = new Nearest<>(1);
    int left = EVENTS;
    try (BlockReader reader = EvidenceRun.reader(file, _ -> {})) {
      LineBlock block = reader.next();
      while (block != null && left > 0) {
        events.open(block);
        while (events.next() && left-- > 0) {
          offer(nearest, sought);
        }
        block.release();
        block = reader.next();
      }
    }
    return nearest.inOrder().stream().findFirst();
  }

  private void offer(Nearest<ExplainedEvent> nearest, Sought sought) {
    if (events.fault() == null) {
      int steps = thread.steps();
      if (nearest.wants(steps) && sought.fits(events.id(), steps)) {
        nearest.offer(steps, new ExplainedEvent(events.id(), thread.explain()));
      }
    }
  }
}
