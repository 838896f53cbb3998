package dev.seriema.intake;

import java.io.IOException;
import java.io.InputStream;

/// What comes of compressed data, as long as it stays in proportion.
///
/// Beyond [#FREE] unpacked bytes, data that is more than [#RATIO] times as large as what it was
/// packed in is no log that anyone wrote: gzip reaches no more than 1032 with one byte repeated.
final class UnpackedInput extends InputStream {
  static final long FREE = 256L << 20;
  static final int RATIO = 1_000;

  private final InputStream unpacked;
  private final CountedInput packed;
  private final long free;
  private long count;

  private UnpackedInput(InputStream unpacked, CountedInput packed, long free) {
    this.unpacked = unpacked;
    this.packed = packed;
    this.free = free;
  }

  static UnpackedInput ofGzip(InputStream packed, int bufferSize) {
    CountedInput counted = new CountedInput(packed);
    return new UnpackedInput(new GzipInput(counted, bufferSize), counted, FREE);
  }

  static UnpackedInput ofZstd(InputStream packed) {
    return ofZstd(packed, FREE);
  }

  /// @param free how many bytes are given out whatever they were packed in
  static UnpackedInput ofZstd(InputStream packed, long free) {
    CountedInput counted = new CountedInput(packed);
    return new UnpackedInput(new ZstdInput(counted), counted, free);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @throws OutOfProportionException when the data is a bomb
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = unpacked.read(target, offset, length);
    count += Math.max(read, 0);
    if (count > free && count / RATIO > packed.count()) {
      throw new OutOfProportionException();
    }
    return read;
  }

  @Override
  public int available() throws IOException {
    return unpacked.available();
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  /// Whether the last line may lack its rest when reading failed.
  boolean mayBeCutOff() {
    return !(unpacked instanceof GzipInput gzip) || gzip.isInsideMember();
  }

  /// The program that tests such files.
  String tester() {
    return unpacked instanceof GzipInput ? "gzip" : "zstd";
  }

  /// Far more comes out than went in.
  static final class OutOfProportionException extends IOException {
    private static final long serialVersionUID = 1;

    OutOfProportionException() {
      super("it has become more than " + RATIO + " times as large as it was packed");
    }
  }
}
