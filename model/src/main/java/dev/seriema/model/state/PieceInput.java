package dev.seriema.model.state;

import java.io.IOException;
import java.io.InputStream;

/// Reads what [PieceOutput] cut, up to the piece of no length.
final class PieceInput extends InputStream {
  private static final String CUT_OFF = "it ends early";

  private final InputStream in;
  private int left;
  private boolean ended;

  PieceInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    if (!hasMore()) {
      return -1;
    }
    left--;
    return one();
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int read = in.read(bytes, from, Math.min(count, left));
    if (read < 0) {
      throw new DamagedStateException(CUT_OFF);
    }
    left -= read;
    return read;
  }

  /// Passes over what is left.
  void finish() throws IOException {
    while (hasMore()) {
      skipNBytes(left);
    }
  }

  private boolean hasMore() throws IOException {
    if (left == 0 && !ended) {
      left = one() << Byte.SIZE | one();
      ended = left == 0;
    }
    return !ended;
  }

  private int one() throws IOException {
    int one = in.read();
    if (one < 0) {
      throw new DamagedStateException(CUT_OFF);
    }
    return one;
  }
}
