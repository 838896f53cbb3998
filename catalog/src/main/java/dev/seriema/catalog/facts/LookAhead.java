package dev.seriema.catalog.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Bytes of a stream from a place on, of which no more are held than somebody looks ahead, or back
/// to the start of what is being copied.
final class LookAhead {
  /// Longest stretch that is copied, in bytes; the longest list of fields of a public package has
  /// some 80,000.
  static final int LONGEST_COPY = 4 << 20;

  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private byte[] bytes;
  private int place;
  private int end;

  /// Where what is being copied begins; negative where nothing is, or it is too long.
  private int copied = -1;

  /// @param in read up to its end by whoever asks for more, and not closed
  LookAhead(InputStream in) {
    this(in, FIRST_SIZE);
  }

  /// @param size how many bytes are held unless more are looked ahead
  LookAhead(InputStream in, int size) {
    this.in = in;
    this.bytes = new byte[size];
  }

  /// The byte at the place, from 0 to 255; -1 at the end.
  int peek() throws IOException {
    return place < end || reaches(1) ? bytes[place] & 0xff : -1;
  }

  void pass() {
    place++;
  }

  /// Whether there are so many bytes from the place on. Those can be asked for then.
  boolean reaches(int count) throws IOException {
    if (count > end - place) {
      fill(count);
    }
    return count <= end - place;
  }

  /// A byte that the place reaches, by its distance from it.
  byte at(int distance) {
    return bytes[place + distance];
  }

  /// Passes bytes that the place reaches, as text.
  String latin(int length) {
    String text = new String(bytes, place, length, StandardCharsets.ISO_8859_1);
    place += length;
    return text;
  }

  /// Passes bytes if they are the next ones.
  boolean pass(byte[] expected) throws IOException {
    if (!reaches(expected.length)
        || !Arrays.equals(expected, 0, expected.length, bytes, place, place + expected.length)) {
      return false;
    }
    place += expected.length;
    return true;
  }

  /// From here on, bytes are copied.
  void startCopy() {
    copied = place;
  }

  /// What has been passed since the copy was started; empty where that is too long.
  Optional<byte[]> endCopy() {
    Optional<byte[]> copy =
        copied < 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, copied, place));
    copied = -1;
    return copy;
  }

  private void fill(int count) throws IOException {
    if (place - copied > LONGEST_COPY) {
      copied = -1;
    }
    int from = copied < 0 ? place : copied;
    byte[] target = bytes;
    if (place - from + count > bytes.length) {
      target = new byte[Math.max(2 * bytes.length, place - from + count)];
    }
    System.arraycopy(bytes, from, target, 0, end - from);
    bytes = target;
    place -= from;
    end -= from;
    copied = copied < 0 ? -1 : 0;
    for (int read = 0; read >= 0 && end - place < count; ) {
      read = in.read(bytes, end, bytes.length - end);
      end += Math.max(read, 0);
    }
  }
}
