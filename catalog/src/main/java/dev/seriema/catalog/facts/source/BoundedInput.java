package dev.seriema.catalog.facts.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes up to a bound, so that what is small when packed cannot fill the memory.
final class BoundedInput extends FilterInputStream {
  private final long most;
  private long seen;

  BoundedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /// There were more bytes than the bound allows.
  static final class BoundReached extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      count(1);
    }
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int bytes) throws BoundReached {
    seen += bytes;
    if (seen > most) {
      throw new BoundReached();
    }
  }
}
