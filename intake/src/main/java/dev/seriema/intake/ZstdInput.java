package dev.seriema.intake;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Unpacks Zstandard, one frame after another, and checks the sums that frames carry.
///
/// A frame may look back 8 MiB, as all that `zstd` writes without `--long` or `--ultra` do; so much
/// memory it takes, and no more.
final class ZstdInput extends InputStream {
  private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  /// The library forgets what it had unpacked in a call that meets damage. So it is asked for
  /// little at a time, always as much: then as little is lost, and always the same.
  private static final int SLICE = 256;

  private final InputStream in;
  private final CountedInput packed;
  private final byte[] slice = new byte[SLICE];
  private int sliceAt;
  private int sliceEnd;

  /// @param packed starts with a frame
  ZstdInput(InputStream packed) {
    this.packed = new CountedInput(packed);
    this.in = new ZstdInputStream(this.packed);
  }

  static boolean isZstd(byte[] bytes, int start, int end) {
    return end - start >= MAGIC.length
        && Arrays.equals(bytes, start, start + MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @throws EOFException when a frame ends early
  /// @throws DamagedException when a frame is damaged, looks back too far, or no frame follows
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (sliceAt == sliceEnd) {
      sliceAt = 0;
      sliceEnd = Math.max(0, unpack());
      if (sliceEnd == 0) {
        return -1;
      }
    }
    int count = Math.min(length, sliceEnd - sliceAt);
    System.arraycopy(slice, sliceAt, target, offset, count);
    sliceAt += count;
    return count;
  }

  private int unpack() throws IOException {
    try {
      return in.read(slice, 0, SLICE);
    } catch (RuntimeException fault) {
      // The library tells damage by whatever exception it meets first.
      throw new DamagedException(reason(String.valueOf(fault.getMessage())));
    } catch (IOException fault) {
      if (packed.hasEnded()) {
        throw new EOFException("the compressed data ends early");
      }
      throw fault;
    }
  }

  @Override
  public int available() throws IOException {
    return packed.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static String reason(String message) {
    if (message.startsWith("Window size too large")) {
      return "it was compressed with `--long` or `--ultra` and looks back more than 8 MiB";
    }
    if (message.startsWith("Invalid magic prefix")) {
      return "something that is not Zstandard follows the compressed data";
    }
    return message.startsWith("Bad checksum")
        ? "the checksum of the compressed data is wrong"
        : "the compressed data is damaged";
  }
}
