package dev.seriema.intake;

import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that are read.
final class CountedInput extends InputStream {
  private final InputStream in;
  private long count;
  private boolean ended;

  CountedInput(InputStream in) {
    this.in = in;
  }

  long count() {
    return count;
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    count += Math.max(read, 0);
    ended |= read < 0;
    return read;
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
