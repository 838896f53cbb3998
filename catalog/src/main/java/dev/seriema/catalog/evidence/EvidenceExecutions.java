package dev.seriema.catalog.evidence;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.detector.schedule.Alerts;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Executions;
import dev.seriema.detector.schedule.Moments;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.intake.order.TimedEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Executes a rule at moments over one file, as Kibana would.
final class EvidenceExecutions implements Waiting {
  /// Executions that did not succeed and are kept; all are counted.
  private static final int KEPT = 100;

  private final Detector detector;
  private final Executions executions;
  private final TimeSorter sorter = new TimeSorter();
  private final List<Execution> amiss = new ArrayList<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long count;
  private long unseen;

  /// @param detector of one rule that is executed at moments
  EvidenceExecutions(Detector detector, RuleFailures failures) {
    this.detector = detector;
    executions = detector.executions(EventStore.inMemory(), failures);
  }

  @Override
  public void take(DetectorThread thread, BlockEvents events) throws IOException {
    Instant time = thread.time();
    if (time != null) {
      first = Math.min(first, time.toEpochMilli());
      last = Math.max(last, time.toEpochMilli());
    }
    OrderedEntries.add(thread, events, TimedEntry.NO_TIME, sorter);
  }

  @Override
  public void finish(AlertTally alerts) throws IOException {
    sorter.drain(
        0,
        sorter.count(),
        entry -> {
          if (entry.isBeforeAll()) {
            executions.learn(entry.content());
          } else {
            executions.add(entry.time() != TimedEntry.NO_TIME, entry.content());
          }
        });
    executions.run(new Moments(at(), first, last), detector::hasIndex, new Raising(alerts));
  }

  private List<Instant> at() {
    return switch (detector.schedule()) {
      case Scheduling.ByExecutions(var at) -> at;
      case Scheduling.InStream _ -> throw new IllegalStateException("the rule is not executed");
    };
  }

  @Override
  public Optional<Executed> executed() {
    String interval = detector.rule(0).schedule().interval();
    return Optional.of(new Executed(count, amiss, unseen, interval));
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }

  private final class Raising implements Alerts {
    private final AlertTally alerts;

    Raising(AlertTally alerts) {
      this.alerts = alerts;
    }

    @Override
    public Standing offer(Detection detection, Instant moment, boolean hasRoom) {
      if (detector.isOwn(detection)) {
        return Standing.OWN;
      }
      return alerts.take(detection, moment, hasRoom) ? Standing.RAISED : Standing.NEW;
    }

    @Override
    public void again(SuppressedDetection detection, Instant raised) {
      alerts.again(detection, raised);
    }

    @Override
    public void executed(Execution execution) {
      count++;
      if (execution.status() != Execution.Status.SUCCEEDED && amiss.size() < KEPT) {
        amiss.add(execution);
      }
    }

    @Override
    public void finished(Executions all) {
      unseen = all.unseen().all();
    }
  }
}
