package dev.seriema.detector.correlation;

import dev.seriema.engine.firstseen.FirstSeenOperator;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Tells events with values that were not there before, once for each combination of values.
final class OfFirstSeen implements Correlation {
  private final int fields;
  private final FirstSeenOperator operator;
  private final Consumer<Find> finds;

  OfFirstSeen(Task.FirstSeen task, Consumer<Find> finds) {
    fields = task.fields().size();
    operator = new FirstSeenOperator(task.window().toNanos());
    this.finds = finds;
  }

  @Override
  public boolean waitsForTime() {
    return false;
  }

  @Override
  public void take(LongSupplier numbering, long at, ByteBuffer hit) {
    for (List<Value> values : operator.take(at, ValuedEvent.of(hit).fields(0, fields))) {
      finds.accept(
          new Find.Single(numbering.getAsLong(), new EventDetection.Ground.OfNewTerms(values)));
    }
  }

  @Override
  public void advance(long watermark) {}

  @Override
  public void finish() {}

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
    operator.read(fields, in);
  }
}
