package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Tells each event by itself.
final class OfEach implements Correlation {
  private static final EventDetection.Ground GROUND = new EventDetection.Ground.OfCondition();

  private final Consumer<Find> finds;

  OfEach(Consumer<Find> finds) {
    this.finds = finds;
  }

  @Override
  public boolean waitsForTime() {
    return false;
  }

  @Override
  public void take(LongSupplier numbering, long at, ByteBuffer hit) {
    finds.accept(new Find.Single(numbering.getAsLong(), GROUND));
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
    return Dropped.NOTHING;
  }

  @Override
  public void write(KeptEvents kept, StateOutput out) {}

  @Override
  public void read(KeptEvents kept, StateInput in) {}
}
