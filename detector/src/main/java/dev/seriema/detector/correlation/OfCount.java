package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.Dropped;
import dev.seriema.engine.window.CountOperator;
import dev.seriema.engine.window.CountShape;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Counts events in groups. What it tells is about numbers, so that it keeps no event.
final class OfCount implements Correlation {
  private final Task.Count task;
  private final CountOperator operator;

  OfCount(Task.Count task, Consumer<Find> finds) {
    this.task = task;
    CountShape shape =
        new CountShape(
            task.least(),
            task.distinct().map(Task.Count.Distinct::least).orElse(0L),
            task.stretches().lookBack().toNanos(),
            task.stretches().interval().toNanos());
    operator = new CountOperator(shape, bucket -> finds.accept(new Find.Counted(bucket)));
  }

  @Override
  public boolean waitsForTime() {
    return true;
  }

  @Override
  public void take(LongSupplier numbering, long at, ByteBuffer hit) {
    ValuedEvent event = ValuedEvent.of(hit);
    int groups = task.groupBy().size();
    List<Value> different =
        task.distinct().isPresent() ? event.values().byField().get(groups) : List.of();
    operator.take(at, event.fields(0, groups), different);
  }

  @Override
  public void advance(long watermark) {
    operator.advance(watermark);
  }

  @Override
  public long due() {
    return operator.nextEnd();
  }

  @Override
  public void finish() {
    operator.finish();
  }

  @Override
  public OptionalLong oldestReference() {
    return OptionalLong.empty();
  }

  @Override
  public Dropped dropped() {
    return Dropped.remembered(operator.forgotten(), operator.passedOver());
  }

  @Override
  public void write(KeptEvents kept, StateOutput out) throws IOException {
    operator.write(out);
  }

  @Override
  public void read(KeptEvents kept, StateInput in) throws IOException {
    operator.read(task.groupBy().size(), in);
  }
}
