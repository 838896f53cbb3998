package dev.seriema.catalog.evidence;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.model.value.Timestamps;
import java.io.IOException;
import java.util.Optional;

/// Finds the groups of events of one file that a rule waits for.
final class EvidenceGroups implements Waiting {
  private final Detector detector;
  private final RuleFailures failures;
  private final TimeSorter sorter = new TimeSorter();

  /// @param detector of one rule
  EvidenceGroups(Detector detector, RuleFailures failures) {
    this.detector = detector;
    this.failures = failures;
  }

  @Override
  public void take(DetectorThread thread, BlockEvents events) throws IOException {
    OrderedEntries.add(thread, events, Timestamps.NONE, sorter);
  }

  @Override
  public void finish(AlertTally alerts) throws IOException {
    if (detector.correlated().isEmpty()) {
      return;
    }
    Correlator correlator =
        new Correlator(
            detector.correlated(),
            EventStore.inMemory(),
            EventStore.inMemory(),
            CorrelationLimits.DEFAULT,
            failures);
    sorter.drain(
        0,
        sorter.count(),
        entry -> {
          if (entry.isBeforeAll()) {
            correlator.learn(entry.content());
          } else {
            correlator.take(entry.time(), entry.content(), alerts);
          }
        });
    correlator.finish(alerts);
  }

  @Override
  public Optional<Executed> executed() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
