package dev.seriema.engine.key;

import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// Values and keys as they are remembered from one process to the next.
public final class StoredKeys {
  /// How many bytes one key has at most; a document is not longer.
  private static final int LONGEST = 1 << 30;

  private StoredKeys() {}

  public static void write(List<Value> values, StateOutput out) throws IOException {
    KeyWriter writer = new KeyWriter();
    values.forEach(writer::write);
    out.bytes(writer.bytes(), 0, writer.length());
  }

  /// @param most how many values there are at most
  public static List<Value> read(StateInput in, int most) throws IOException {
    byte[] bytes = in.bytes(LONGEST);
    int values = SoundKey.values(bytes);
    in.expect(values >= 0 && values <= most, "values are not in order");
    return WrittenKey.values(bytes, 0, bytes.length);
  }

  /// Reads the bytes of a key.
  ///
  /// @param values how many it has
  public static byte[] bytes(StateInput in, int values) throws IOException {
    byte[] bytes = in.bytes(LONGEST);
    in.expect(SoundKey.values(bytes) == values, "a key is not in order");
    return bytes;
  }

  public static void write(FieldValues values, StateOutput out) throws IOException {
    out.bytes(values.written());
  }

  /// @param fields how many there are
  public static FieldValues fieldValues(StateInput in, int fields) throws IOException {
    byte[] bytes = in.bytes(LONGEST);
    in.expect(FieldValues.isSound(bytes, fields), "values of fields are not in order");
    return FieldValues.of(ByteBuffer.wrap(bytes));
  }

  /// The order of keys that are known by their bytes alone.
  public static int compare(byte[] left, byte[] right) {
    return Arrays.compareUnsigned(left, right);
  }
}
