package dev.seriema.catalog.evidence;

import dev.seriema.catalog.trace.Trace;
import dev.seriema.catalog.trace.Tracer;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.BlockReader;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.EcsSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs one rule over files of evidence, each by itself, with index picking, as a run over that one
/// file would. Not thread-safe.
final class EvidenceRun {
  /// Findings of a file that are kept; all refused lines are counted.
  private static final int KEPT_FINDINGS = 100;

  /// Evidence is small; the usual block would cost more than reading it.
  private static final int BLOCK_BYTES = 16 << 10;

  private final Compiled rule;
  private final GroupNames groups;
  private Reading inStream;

  EvidenceRun(Compiled rule) {
    this.rule = rule;
    groups = new GroupNames(rule);
    inStream = new Reading(Scheduling.IN_STREAM);
  }

  /// Whether alerts of the rule are of groups.
  boolean hasGroups() {
    return groups.exist();
  }

  /// @param schedule in which the rule can run
  Observed over(EvidenceFile file, EvidenceSchedule schedule) {
    return switch (schedule) {
      case STREAM -> over(file.source());
      case KIBANA ->
          new Reading(new Scheduling.ByExecutions(file.expectation().at())).over(file.source());
    };
  }

  /// In a stream.
  Observed over(EventSource source) {
    Observed observed = inStream.over(source);
    if (observed.failure().isPresent()) {
      inStream = new Reading(Scheduling.IN_STREAM);
    }
    return observed;
  }

  /// What the events of a file are to a rule that waits for several of them, in a stream; empty
  /// where it waits for none, or none is anything to it.
  Optional<Trace> trace(EvidenceFile file) {
    Optional<Tracer> tracer = Tracer.of(rule);
    tracer.ifPresent(each -> inStream.over(file.source(), new EvidenceTrace(each)));
    return tracer.flatMap(Tracer::trace);
  }

  /// @param findings is told what is wrong with the file and its lines
  static BlockReader reader(EvidenceFile file, Consumer<IntakeFinding> findings) {
    return reader(file.source(), findings);
  }

  static BlockReader reader(EventSource source, Consumer<IntakeFinding> findings) {
    return new BlockReader(
        List.of(source), ScanLimits.DEFAULT.documentBytes(), findings, BLOCK_BYTES);
  }

  /// Reads one file after the other, until the rule fails.
  private final class Reading {
    private final Detector detector;
    private final DetectorThread thread;
    private final BlockEvents events;
    private @Nullable RuleFailure failure;

    Reading(Scheduling schedule) {
      detector =
          Detector.of(
              List.of(rule), EcsSchema.newest(), DetectorOptions.DEFAULT.withSchedule(schedule));
      thread = detector.thread(this::failed);
      events = new BlockEvents(thread.scanner(), thread.event());
    }

    private void failed(RuleFailure found) {
      if (failure == null) {
        failure =
            found.doing() instanceof RuleFailure.Doing.OnEvent(var index, var id) && id.isEmpty()
                ? new RuleFailure(
                    found.rule(), found.cause(), new RuleFailure.Doing.OnEvent(index, events.id()))
                : found;
      }
    }

    private Waiting waiting() {
      return switch (detector.schedule()) {
        case Scheduling.InStream _ -> new EvidenceGroups(detector, this::failed);
        case Scheduling.ByExecutions _ -> new EvidenceExecutions(detector, this::failed);
      };
    }

    Observed over(EventSource source) {
      return over(source, waiting());
    }

    Observed over(EventSource source, Waiting waiting) {
      Counting counting = new Counting(new AlertTally(detector, groups));
      try (waiting;
          BlockReader reader = reader(source, counting::found)) {
        for (LineBlock block = reader.next(); block != null; block = reader.next()) {
          events.open(block);
          while (events.next()) {
            counting.take(waiting);
          }
          block.release();
        }
        if (failure == null) {
          waiting.finish(counting.alerts);
        }
        return counting.observed(waiting.executed());
      } catch (IOException fault) {
        throw new UncheckedIOException("evidence cannot be put in order on disk", fault);
      }
    }

    private final class Counting {
      private final List<IntakeFinding> findings = new ArrayList<>();
      private final AlertTally alerts;
      private long read;
      private long otherIndex;
      private long refused;

      Counting(AlertTally alerts) {
        this.alerts = alerts;
      }

      void found(IntakeFinding finding) {
        if (!finding.isAboutInput()) {
          refused++;
        }
        if (finding.isAboutInput() || findings.size() < KEPT_FINDINGS) {
          findings.add(finding);
        }
      }

      void take(Waiting waiting) throws IOException {
        if (events.fault() != null) {
          found(events.finding());
          return;
        }
        read++;
        thread.match();
        otherIndex += thread.isPicked() ? 0 : 1;
        if (thread.matches() > 0) {
          thread.attempt(0, () -> alerts.raise(thread, events.id()));
        }
        waiting.take(thread, events);
      }

      Observed observed(Optional<Executed> executed) {
        return new Observed(
            read,
            otherIndex,
            refused,
            alerts.count(),
            alerts.kept(),
            alerts.suppressed(),
            findings,
            executed,
            Optional.ofNullable(failure)
                .map(found -> new RuleFailureText(rule.rule().id(), found)));
      }
    }
  }
}
