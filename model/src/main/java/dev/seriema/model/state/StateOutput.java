package dev.seriema.model.state;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Writes memory down. The same memory gives the same bytes.
///
/// Numbers take seven bits a byte, the lowest first; the highest bit says that more follow. A part
/// is written in pieces behind their lengths, so that it is never held whole, and a reader that
/// does not want it can pass over it.
public final class StateOutput {
  private final OutputStream out;

  public StateOutput(OutputStream out) {
    this.out = out;
  }

  /// Writes what makes up a part.
  public interface Body {
    void write(StateOutput out) throws IOException;
  }

  /// Writes a number that is not negative.
  public void count(long count) throws IOException {
    if (count < 0) {
      throw new IllegalArgumentException("a count is not negative, as " + count + " is");
    }
    bits(count);
  }

  /// Writes any number; small ones take few bytes, whatever their sign.
  public void number(long number) throws IOException {
    bits((number << 1) ^ (number >> (Long.SIZE - 1)));
  }

  public void flag(boolean flag) throws IOException {
    out.write(flag ? 1 : 0);
  }

  public void moment(Instant moment) throws IOException {
    number(moment.getEpochSecond());
    count(moment.getNano());
  }

  public void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public void bytes(byte[] bytes) throws IOException {
    bytes(bytes, 0, bytes.length);
  }

  public void bytes(byte[] bytes, int from, int to) throws IOException {
    count(to - from);
    out.write(bytes, from, to - from);
  }

  /// Writes something of any length that [StateInput#part] reads.
  public void part(Body body) throws IOException {
    PieceOutput pieces = new PieceOutput(out);
    body.write(new StateOutput(pieces));
    pieces.end();
  }

  private void bits(long bits) throws IOException {
    long rest = bits;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
