package dev.seriema.model.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Reads what [StateOutput] wrote. It trusts nothing: whatever the bytes are, a method gives what
/// it promises or throws a [DamagedStateException], and takes no more memory than there are bytes.
public final class StateInput {
  private static final int MOST_BITS = Long.SIZE - 1;
  private static final int NANOS = 1_000_000_000;

  private final InputStream in;

  public StateInput(InputStream in) {
    this.in = in;
  }

  /// Reads what makes up a part.
  public interface Body<T> {
    T read(StateInput in) throws IOException;
  }

  /// @param most the greatest number that makes sense
  /// @return from 0 to the greatest
  public int count(int most) throws IOException {
    return (int) count((long) most);
  }

  /// @param most the greatest number that makes sense
  /// @return from 0 to the greatest
  public long count(long most) throws IOException {
    long count = bits();
    expect(count >= 0 && count <= most, "a number is out of range");
    return count;
  }

  public long number() throws IOException {
    long bits = bits();
    return (bits >>> 1) ^ -(bits & 1);
  }

  public boolean flag() throws IOException {
    int flag = one();
    expect(flag <= 1, "a mark is neither set nor unset");
    return flag == 1;
  }

  public Instant moment() throws IOException {
    long second = number();
    int nano = count(NANOS - 1);
    boolean exists =
        second >= Instant.MIN.getEpochSecond() && second <= Instant.MAX.getEpochSecond();
    expect(exists, "a moment is out of range");
    return Instant.ofEpochSecond(second, nano);
  }

  /// @param most bytes in UTF-8
  public String text(int most) throws IOException {
    byte[] utf8 = bytes(most);
    String text = new String(utf8, StandardCharsets.UTF_8);
    expect(Arrays.equals(utf8, text.getBytes(StandardCharsets.UTF_8)), "a text is no UTF-8");
    return text;
  }

  /// @param most how many bytes there are at most
  public byte[] bytes(int most) throws IOException {
    int length = count(most);
    byte[] bytes = in.readNBytes(length);
    expect(bytes.length == length, "it ends early");
    return bytes;
  }

  /// Reads a part, of which nothing may be left.
  public <T> T part(Body<T> body) throws IOException {
    PieceInput pieces = new PieceInput(in);
    T read = body.read(new StateInput(pieces));
    expect(pieces.read() < 0, "a part is too long");
    return read;
  }

  /// Passes over a part.
  public void skipPart() throws IOException {
    new PieceInput(in).finish();
  }

  /// Refuses what cannot have been written.
  ///
  /// @param reason a few words, said where the condition fails
  public void expect(boolean holds, String reason) throws DamagedStateException {
    if (!holds) {
      throw new DamagedStateException(reason);
    }
  }

  private long bits() throws IOException {
    long bits = 0;
    for (int shift = 0; shift <= MOST_BITS; shift += 7) {
      int next = one();
      bits |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        return bits;
      }
    }
    throw new DamagedStateException("a number is too long");
  }

  private int one() throws IOException {
    int one = in.read();
    expect(one >= 0, "it ends early");
    return one;
  }
}
