package dev.seriema.catalog.evidence;

import dev.seriema.catalog.trace.Tracer;
import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.model.value.Timestamps;
import java.io.IOException;
import java.util.Optional;

/// Shows the events of one file in order of time to what follows them.
final class EvidenceTrace implements Waiting {
  private final Tracer tracer;
  private final TimeSorter sorter = new TimeSorter();

  EvidenceTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void take(DetectorThread thread, BlockEvents events) throws IOException {
    OrderedEntries.add(thread, events, Timestamps.NONE, sorter);
  }

  @Override
  public void finish(AlertTally alerts) throws IOException {
    sorter.drain(0, sorter.count(), entry -> tracer.take(entry.content()));
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
