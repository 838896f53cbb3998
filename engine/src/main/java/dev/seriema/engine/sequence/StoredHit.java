package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyBytes;
import dev.seriema.engine.key.StoredKeys;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/// What [Hit#writeTo] wrote, as another process can read it: without the hashes of its keys, which
/// mean something to one process only.
public final class StoredHit {
  private final int stages;
  private final int words;
  private final int keyValues;

  /// @param query a sequence or a sample
  public StoredHit(Query query) {
    switch (query) {
      case SequenceQuery sequence -> {
        stages = sequence.stages().size() + 1;
        keyValues = sequence.stages().getFirst().keys().size();
      }
      case SampleQuery sample -> {
        stages = sample.stages().size();
        keyValues = sample.stages().getFirst().keys().size();
      }
      case EventQuery _ -> throw new IllegalArgumentException("the query is about single events");
    }
    words = (stages + Long.SIZE - 1) / Long.SIZE;
  }

  /// @param hit what was written, and nothing behind it
  public void write(ByteBuffer hit, StateOutput out) throws IOException {
    ByteBuffer rest = hit.duplicate();
    out.count(rest.get());
    while (rest.hasRemaining()) {
      byte[] key = new byte[rest.getInt()];
      rest.getInt();
      rest.get(key);
      out.flag(true);
      out.bytes(key);
      for (int word = 0; word < words; word++) {
        out.number(rest.getLong());
      }
    }
    out.flag(false);
  }

  /// @return what [Hit#takeUp] takes
  public byte[] read(StateInput in) throws IOException {
    ByteArrayOutputStream hit = new ByteArrayOutputStream();
    hit.write(in.count(Hit.BEGINS | Hit.PASSED_OVER));
    while (in.flag()) {
      byte[] key = StoredKeys.bytes(in, keyValues);
      long[] served = new long[words];
      for (int word = 0; word < words; word++) {
        served[word] = in.number();
      }
      in.expect(BitSet.valueOf(served).length() <= stages, "an event serves no stage");
      ByteBuffer written = ByteBuffer.allocate(2 * Integer.BYTES + key.length + words * Long.BYTES);
      written.putInt(key.length).putInt(KeyBytes.hash(key, 0, key.length)).put(key);
      for (long word : served) {
        written.putLong(word);
      }
      hit.writeBytes(written.array());
    }
    return hit.toByteArray();
  }
}
