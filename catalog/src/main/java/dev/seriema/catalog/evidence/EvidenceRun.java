package dev.seriema.catalog.evidence;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CountDetection;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.BlockReader;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.EcsSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Runs one rule over files of evidence, each by itself, with index picking, as a run over that one
/// file would. Not thread-safe.
final class EvidenceRun {
  /// Findings of a file that are kept; all refused lines are counted.
  private static final int KEPT_FINDINGS = 100;

  /// Alerts of a file whose events are kept; all alerts are counted.
  private static final int KEPT_ALERTS = 100_000;

  /// Evidence is small; the usual block would cost more than reading it.
  private static final int BLOCK_BYTES = 16 << 10;

  private final Detector detector;
  private final DetectorThread thread;
  private final BlockEvents events;
  private final JsonWriter document = new JsonWriter();

  EvidenceRun(Compiled rule) {
    detector = Detector.of(List.of(rule), EcsSchema.newest(), DetectorOptions.DEFAULT);
    thread = detector.thread();
    events = new BlockEvents(thread.scanner(), thread.event());
  }

  Observed over(EvidenceFile file) {
    return over(file.source());
  }

  Observed over(EventSource source) {
    Counting counting = new Counting();
    try (EvidenceGroups groups = new EvidenceGroups(detector);
        BlockReader reader = reader(source, counting::found)) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        events.open(block);
        while (events.next()) {
          counting.take(groups);
        }
        block.release();
      }
      groups.finish(counting::raised);
    } catch (IOException fault) {
      throw new UncheckedIOException("evidence cannot be put in order on disk", fault);
    }
    return counting.observed();
  }

  /// @param findings is told what is wrong with the file and its lines
  static BlockReader reader(EvidenceFile file, Consumer<IntakeFinding> findings) {
    return reader(file.source(), findings);
  }

  private static BlockReader reader(EventSource source, Consumer<IntakeFinding> findings) {
    return new BlockReader(
        List.of(source), ScanLimits.DEFAULT.documentBytes(), findings, BLOCK_BYTES);
  }

  private final class Counting {
    private final List<IntakeFinding> findings = new ArrayList<>();
    private final Set<String> alertIds = new HashSet<>();
    private final List<String> alerting = new ArrayList<>();
    private long read;
    private long otherIndex;
    private long refused;
    private int alerts;

    void found(IntakeFinding finding) {
      if (!finding.isAboutInput()) {
        refused++;
      }
      if (finding.isAboutInput() || findings.size() < KEPT_FINDINGS) {
        findings.add(finding);
      }
    }

    void take(EvidenceGroups groups) throws IOException {
      if (events.fault() != null) {
        found(events.finding());
        return;
      }
      read++;
      thread.match();
      otherIndex += thread.isPicked() ? 0 : 1;
      if (thread.matches() > 0) {
        document.clear();
        raised(thread.writeAlert(0, events.id(), document), List.of(events.id()));
      }
      groups.take(thread, events);
    }

    void raised(Detection detection) {
      if (!detector.isOwn(detection)) {
        document.clear();
        raised(detector.writeAlerts(detection, document), events(detection));
      }
    }

    /// The ids of the events that stand for a detection; none where it is about numbers of events.
    private static List<String> events(Detection detection) {
      return switch (detection) {
        case EventGroup group -> group.present().stream().map(SourceEvent::id).toList();
        case EventDetection single -> List.of(single.event().id());
        case CountDetection _ -> List.of();
        case SuppressedDetection suppressed -> events(suppressed.first());
      };
    }

    private void raised(String alertId, List<String> eventIds) {
      if (alertIds.size() >= KEPT_ALERTS) {
        alerts++;
      } else if (alertIds.add(alertId)) {
        alerts++;
        alerting.addAll(eventIds);
      }
    }

    Observed observed() {
      return new Observed(read, otherIndex, refused, alerts, alerting, findings);
    }
  }
}
