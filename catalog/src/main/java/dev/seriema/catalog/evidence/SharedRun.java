package dev.seriema.catalog.evidence;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.BlockReader;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.schema.EcsSchema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Runs a rule that takes each event by itself, and copies of it, over events at once: what they
/// have in common is asked once. Not thread-safe.
final class SharedRun {
  private final int copies;
  private final DetectorThread thread;
  private final BlockEvents events;

  /// The numbers of rules that failed, which find nothing any more.
  private final BitSet failed = new BitSet();

  SharedRun(Compiled original, List<Compiled> copies) {
    List<Compiled> all = new ArrayList<>(List.of(original));
    all.addAll(copies);
    this.copies = copies.size();
    thread =
        Detector.of(all, EcsSchema.newest(), DetectorOptions.DEFAULT)
            .thread(failure -> failed.set(failure.rule()));
    events = new BlockEvents(thread.scanner(), thread.event());
  }

  /// The places of the copies that alert by other events than the original, or failed.
  BitSet differing(EventSource source) {
    List<Set<String>> alerting = new ArrayList<>();
    for (int rule = 0; rule <= copies; rule++) {
      alerting.add(new HashSet<>());
    }
    try (BlockReader reader = EvidenceRun.reader(source, _ -> {})) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        events.open(block);
        while (events.next()) {
          take(alerting);
        }
        block.release();
      }
    }
    BitSet differing = new BitSet();
    for (int copy = 0; copy < copies; copy++) {
      differing.set(
          copy, failed.get(copy + 1) || !alerting.get(copy + 1).equals(alerting.getFirst()));
    }
    return differing;
  }

  private void take(List<Set<String>> alerting) {
    if (events.fault() != null) {
      return;
    }
    thread.match();
    for (int place = 0; place < thread.matches(); place++) {
      alerting.get(thread.ruleNumber(place)).add(events.id());
    }
  }
}
