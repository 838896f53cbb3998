package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.Dropped;
import dev.seriema.engine.sequence.Hit;
import dev.seriema.engine.sequence.SequenceLimits;
import dev.seriema.engine.sequence.SequenceOperator;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// The operator of a sequence.
final class OfSequence implements Correlation {
  private final SequenceOperator operator;
  private final Hit hit;
  private final boolean waitsForTime;

  OfSequence(SequenceQuery query, SequenceLimits limits, Consumer<Find> finds) {
    waitsForTime = query.stages().getLast().absent();
    Find.Certain certain =
        waitsForTime
            ? new Find.Certain.AfterSpan(SequenceOperator.span(query))
            : new Find.Certain.ByItsLastEvent();
    operator =
        new SequenceOperator(query, limits, match -> finds.accept(new Find.Joined(match, certain)));
    hit = Hit.of(query);
  }

  @Override
  public boolean waitsForTime() {
    return waitsForTime;
  }

  @Override
  public void take(LongSupplier numbering, long at, ByteBuffer read) {
    if (operator.open() > 0 || !Hit.onlyGoesOn(read)) {
      hit.takeUp(numbering, at, read);
      operator.take(hit);
    }
  }

  @Override
  public void advance(long watermark) {
    operator.advance(watermark);
  }

  @Override
  public long due() {
    return waitsForTime ? operator.nextEnd() : NEVER;
  }

  @Override
  public void finish() {
    operator.finish();
  }

  @Override
  public OptionalLong oldestReference() {
    return operator.oldestReference();
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
    operator.read(kept.events(), kept.newest(), in);
  }
}
