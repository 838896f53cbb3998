package dev.seriema.detector.correlation;

import dev.seriema.engine.indicator.IndicatorMatch;
import dev.seriema.engine.indicator.IndicatorOperator;
import dev.seriema.engine.indicator.TimeWindow;
import dev.seriema.engine.key.FieldValues;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Timestamps;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// Tells events that fit indicators of threats, each once.
final class OfCompare implements Correlation {
  private final Task.Compare task;
  private final IndicatorOperator operator;
  private final Consumer<Find> finds;
  private final int eventFields;
  private final int allFields;

  OfCompare(Task.Compare task, Consumer<Find> finds) {
    this.task = task;
    this.finds = finds;
    operator = new IndicatorOperator(task.shape());
    eventFields = task.eventFields().size();
    allFields = eventFields + task.indicatorFields().size();
  }

  @Override
  public boolean waitsForTime() {
    return false;
  }

  @Override
  public void learn(long number, Key identity, ByteBuffer hit) {
    ValuedEvent document = ValuedEvent.of(hit);
    List<Long> times = new ArrayList<>();
    if (task.age().isPresent()) {
      for (Value time : document.values().byField().get(allFields)) {
        if (time instanceof Value.Moment(Instant moment)) {
          times.add(nanos(moment));
        }
      }
    }
    operator.learn(identity, number, times, values(document, eventFields, allFields));
  }

  @Override
  public void take(LongSupplier numbering, long at, ByteBuffer hit) {
    if (operator.knowsNone()) {
      return;
    }
    ValuedEvent event = ValuedEvent.of(hit);
    List<IndicatorMatch> matches = operator.match(values(event, 0, eventFields), window(at));
    if (!matches.isEmpty()) {
      finds.accept(
          new Find.Compared(
              numbering.getAsLong(),
              matches.stream()
                  .map(match ->
                      new Find.Compared.Fit(
                          match.reference(), task.eventFields().get(match.field()).toString()))
                  .toList()));
    }
  }

  private static FieldValues values(ValuedEvent event, int from, int to) {
    return new FieldValues(event.fields(from, to), event.values().passedOver());
  }

  private TimeWindow window(long at) {
    return task.age()
        .<TimeWindow>map(age -> new OfAge(age, KeptEvent.moment(at)))
        .orElse(TimeWindow.ALWAYS);
  }

  private record OfAge(Task.Compare.Age age, Instant now) implements TimeWindow {
    @Override
    public long from() {
      return nanos(age.from(now));
    }

    @Override
    public long below() {
      return nanos(age.below(now));
    }
  }

  /// What is too far away to be counted in nanoseconds becomes the farthest that can be.
  private static long nanos(Instant moment) {
    long nanos = Timestamps.nanos(moment);
    return nanos != Timestamps.NONE
        ? nanos
        : moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
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
  public OptionalLong oldestForeknown() {
    return operator.oldestReference();
  }

  @Override
  public Dropped dropped() {
    return Dropped.remembered(operator.forgotten(), operator.passedOver());
  }

  @Override
  public LongStream foreknown() {
    return operator.references();
  }

  @Override
  public void write(KeptEvents kept, StateOutput out) throws IOException {
    operator.write(kept.foreknown(), out);
  }

  @Override
  public void read(KeptEvents kept, StateInput in) throws IOException {
    operator.read(task.indicatorFields().size(), kept.foreknown(), in);
  }
}
