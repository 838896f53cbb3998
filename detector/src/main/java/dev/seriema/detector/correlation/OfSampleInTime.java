package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.Dropped;
import dev.seriema.engine.sequence.SampleLimits;
import dev.seriema.engine.sequence.SampleWindows;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// The operator of a sample that is looked for again and again, in stretches of time.
final class OfSampleInTime implements Correlation {
  private final SampleWindows windows;

  OfSampleInTime(
      SampleQuery query, Task.Stretches stretches, SampleLimits limits, Consumer<Find> finds) {
    windows =
        new SampleWindows(
            query,
            limits,
            stretches.lookBack().toNanos(),
            stretches.interval().toNanos(),
            (sample, end) -> finds.accept(new Find.Joined(sample, new Find.Certain.At(end))));
  }

  @Override
  public boolean waitsForTime() {
    return true;
  }

  @Override
  public void take(LongSupplier numbering, long at, ByteBuffer hit) {
    windows.take(numbering, at, hit);
  }

  @Override
  public void advance(long watermark) {
    windows.advance(watermark);
  }

  @Override
  public long due() {
    return windows.nextEnd();
  }

  @Override
  public void finish() {
    windows.finish();
  }

  @Override
  public OptionalLong oldestReference() {
    return windows.oldestReference();
  }

  @Override
  public LongStream references() {
    return windows.references();
  }

  @Override
  public Dropped dropped() {
    return windows.dropped();
  }

  @Override
  public void write(KeptEvents kept, StateOutput out) throws IOException {
    windows.write(kept.events(), out);
  }

  @Override
  public void read(KeptEvents kept, StateInput in) throws IOException {
    windows.read(kept.events(), kept.newest(), in);
  }
}
