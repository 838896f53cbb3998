package dev.seriema.model.state;

import java.io.IOException;
import java.io.OutputStream;

/// Cuts what it is given into pieces, each behind its length; a length of 0 ends them.
final class PieceOutput extends OutputStream {
  /// A length takes two bytes.
  static final int LONGEST = 0x1fff;

  private final OutputStream out;
  private final byte[] piece = new byte[LONGEST];
  private int length;

  PieceOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int one) throws IOException {
    if (length == LONGEST) {
      give();
    }
    piece[length++] = (byte) one;
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    int at = from;
    while (at < from + count) {
      if (length == LONGEST) {
        give();
      }
      int fits = Math.min(LONGEST - length, from + count - at);
      System.arraycopy(bytes, at, piece, length, fits);
      length += fits;
      at += fits;
    }
  }

  void end() throws IOException {
    if (length > 0) {
      give();
    }
    give();
  }

  private void give() throws IOException {
    out.write(length >>> Byte.SIZE);
    out.write(length & 0xff);
    out.write(piece, 0, length);
    length = 0;
  }
}
