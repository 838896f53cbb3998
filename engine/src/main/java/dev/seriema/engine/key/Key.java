package dev.seriema.engine.key;

import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Values as something to look up by. Its hash differs from run to run, so that nobody can send
/// values that are known to collide; no order may come from it.
public final class Key {
  private final byte[] bytes;
  private final int hash;

  private Key(byte[] bytes) {
    this.bytes = bytes;
    hash = KeyBytes.hash(bytes, 0, bytes.length);
  }

  public static Key of(List<Value> values) {
    KeyWriter writer = new KeyWriter();
    values.forEach(writer::write);
    return new Key(Arrays.copyOf(writer.bytes(), writer.length()));
  }

  /// Writes it for another process.
  public void write(StateOutput out) throws IOException {
    out.bytes(bytes);
  }

  /// @param values how many it has
  public static Key read(StateInput in, int values) throws IOException {
    return new Key(StoredKeys.bytes(in, values));
  }

  public List<Value> values() {
    return WrittenKey.values(bytes, 0, bytes.length);
  }

  /// How many bytes it takes.
  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
