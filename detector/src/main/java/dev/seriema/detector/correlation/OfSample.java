package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.Dropped;
import dev.seriema.engine.sequence.Hit;
import dev.seriema.engine.sequence.SampleLimits;
import dev.seriema.engine.sequence.SampleOperator;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// The operator of a sample, which needs all its events to the end.
final class OfSample implements Correlation {
  private final SampleOperator operator;
  private final Hit hit;
  private final Consumer<Find> finds;
  private OptionalLong first = OptionalLong.empty();

  OfSample(SampleQuery query, SampleLimits limits, Consumer<Find> finds) {
    this.finds = finds;
    operator = new SampleOperator(query, limits);
    hit = Hit.of(query);
  }

  @Override
  public boolean waitsForTime() {
    return false;
  }

  @Override
  public void take(LongSupplier numbering, long at, ByteBuffer read) {
    hit.takeUp(
        () -> {
          long number = numbering.getAsLong();
          if (first.isEmpty()) {
            first = OptionalLong.of(number);
          }
          return number;
        },
        at,
        read);
    operator.take(hit);
  }

  @Override
  public void advance(long watermark) {}

  @Override
  public void finish() {
    operator.finish(
        match -> finds.accept(new Find.Joined(match, new Find.Certain.ByItsLastEvent())));
  }

  @Override
  public OptionalLong oldestReference() {
    return first;
  }

  @Override
  public Dropped dropped() {
    return operator.dropped();
  }

  @Override
  public LongStream references() {
    return operator.references();
  }

  @Override
  public void write(KeptEvents kept, StateOutput out) throws IOException {
    operator.write(kept.events(), out);
  }

  @Override
  public void read(KeptEvents kept, StateInput in) throws IOException {
    operator.read(kept.events(), in);
    first = operator.references().min();
  }
}
