package dev.seriema.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks gzip, one member after another, and checks each one's sum and size.
///
/// Unlike the library's stream it does not pass over what follows the last member: there something
/// was damaged, or lost.
final class GzipInput extends InputStream {
  private static final int FIRST_MAGIC = 0x1f;
  private static final int SECOND_MAGIC = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_SUM = 0x02;
  private static final int EXTRA = 0x04;
  private static final int NAME = 0x08;
  private static final int COMMENT = 0x10;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final byte[] packed;
  private int packedAt;
  private int packedEnd;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private boolean inMember;
  private boolean ended;

  /// What stands before the damage is given first, and the damage told by the next call.
  private boolean damaged;

  /// @param in starts with a member
  GzipInput(InputStream in, int bufferSize) {
    this.in = in;
    this.packed = new byte[bufferSize];
  }

  static boolean isGzip(byte[] bytes, int start, int end) {
    return end - start >= 2
        && (bytes[start] & 0xff) == FIRST_MAGIC
        && (bytes[start + 1] & 0xff) == SECOND_MAGIC;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @throws EOFException when a member ends early
  /// @throws DamagedException when a member is damaged or no member follows another
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        header();
      }
      int unpacked = inflate(target, offset, length);
      if (unpacked > 0) {
        sum.update(target, offset, unpacked);
        return unpacked;
      }
      trailer();
      ended = !hasPacked();
    }
    return -1;
  }

  @Override
  public int available() throws IOException {
    return ended ? 0 : inflater.getRemaining() + packedEnd - packedAt + in.available();
  }

  /// Whether what was unpacked so far may lack the rest of a member.
  boolean isInsideMember() {
    return inMember;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  /// @return 0 when the member has ended
  private int inflate(byte[] target, int offset, int length) throws IOException {
    if (damaged) {
      throw damage();
    }
    long before = inflater.getBytesWritten();
    try {
      while (!inflater.finished()) {
        int unpacked = inflater.inflate(target, offset, length);
        if (unpacked > 0) {
          return unpacked;
        }
        if (inflater.needsDictionary()) {
          throw new DamagedException("the compressed data asks for a dictionary");
        }
        if (!inflater.finished() && inflater.needsInput()) {
          feed();
        }
      }
      return 0;
    } catch (DataFormatException _) {
      damaged = true;
      int sound = (int) (inflater.getBytesWritten() - before);
      if (sound > 0) {
        return sound;
      }
      throw damage();
    }
  }

  /// Only what has given all that it holds is fed: a repetition may go on behind the end of the
  /// input.
  private void feed() throws IOException {
    if (!hasPacked()) {
      throw new EOFException("the compressed data ends early");
    }
    inflater.setInput(packed, packedAt, packedEnd - packedAt);
    packedAt = packedEnd;
  }

  private static DamagedException damage() {
    return new DamagedException("the compressed data is damaged");
  }

  private void header() throws IOException {
    if (unsigned() != FIRST_MAGIC || unsigned() != SECOND_MAGIC) {
      throw new DamagedException("something that is not gzip follows the compressed data");
    }
    int method = unsigned();
    int flags = unsigned();
    if (method != DEFLATE || (flags & RESERVED) != 0) {
      throw new DamagedException("the gzip header is damaged");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(unsigned() | (unsigned() << 8));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_SUM) != 0) {
      skip(2);
    }
    inflater.reset();
    sum.reset();
    inMember = true;
  }

  private void trailer() throws IOException {
    packedAt -= inflater.getRemaining();
    inMember = false;
    long expectedSum = unsigned32();
    long expectedSize = unsigned32();
    if (expectedSum != sum.getValue()) {
      throw new DamagedException("the checksum of the compressed data is wrong");
    }
    if (expectedSize != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new DamagedException("the size of the compressed data is wrong");
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      unsigned();
    }
  }

  private void skipText() throws IOException {
    while (unsigned() != 0) {
      // A name or comment ends with a zero byte.
    }
  }

  private long unsigned32() throws IOException {
    long low = unsigned() | (unsigned() << 8);
    long high = unsigned() | (unsigned() << 8);
    return low | (high << 16);
  }

  private int unsigned() throws IOException {
    if (!hasPacked()) {
      throw new EOFException("the compressed data ends early");
    }
    return packed[packedAt++] & 0xff;
  }

  private boolean hasPacked() throws IOException {
    if (packedAt < packedEnd) {
      return true;
    }
    packedAt = 0;
    packedEnd = Math.max(0, in.read(packed));
    return packedEnd > 0;
  }
}
