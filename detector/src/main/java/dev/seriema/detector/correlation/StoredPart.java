package dev.seriema.detector.correlation;

import dev.seriema.engine.key.FieldValues;
import dev.seriema.engine.sequence.StoredHit;
import dev.seriema.model.expression.Query;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// What an event is to one rule, as a [PartReader] wrote it, in a form that another process can
/// read.
sealed interface StoredPart {
  static StoredPart of(CorrelatedQuery query) {
    return query.task() instanceof Task.Join(Query joined, _)
        ? new OfHit(new StoredHit(joined))
        : new OfValues(query.task());
  }

  /// @param part what was written, and nothing behind it
  void write(ByteBuffer part, StateOutput out) throws IOException;

  /// @return what the rule's operator takes
  byte[] read(StateInput in) throws IOException;

  record OfHit(StoredHit stored) implements StoredPart {
    @Override
    public void write(ByteBuffer part, StateOutput out) throws IOException {
      stored.write(part, out);
    }

    @Override
    public byte[] read(StateInput in) throws IOException {
      return stored.read(in);
    }
  }

  record OfValues(Task task) implements StoredPart {
    @Override
    public void write(ByteBuffer part, StateOutput out) throws IOException {
      byte[] written = new byte[part.remaining()];
      part.duplicate().get(written);
      out.bytes(written);
    }

    @Override
    public byte[] read(StateInput in) throws IOException {
      byte[] written = in.bytes(Integer.MAX_VALUE);
      in.expect(written.length > 0, "an event has no values");
      int conditions = (1 << task.conditions().size()) - 1;
      byte[] values = Arrays.copyOfRange(written, 1, written.length);
      boolean isSound =
          (written[0] & ~conditions) == 0 && FieldValues.isSound(values, task.fields().size());
      in.expect(isSound, "values of an event are not in order");
      return written;
    }
  }
}
