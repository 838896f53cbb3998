package dev.seriema.intake.order;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Keeps entries for as long as somebody may come back to them: the newest in memory, older ones in
/// one temporary file, whose space is used again for what comes after what was forgotten.
///
/// Memory is bounded by a size; the file by what is kept. Closing deletes it. Not thread-safe.
public final class KeptBytes implements Closeable {
  /// How many bytes are held in memory unless a caller says otherwise.
  public static final int IN_MEMORY = 64 << 20;

  private static final int SEGMENT = 4 << 20;
  private static final int FIRST_SIZE = 64 << 10;

  /// What tells an entry's length.
  private static final int HEAD = Integer.BYTES;

  private final int segmentBytes;
  private final int segmentsInMemory;
  private final Map<Long, byte[]> inMemory = new HashMap<>();
  private final SegmentFile file;
  private long first;
  private long spilled;
  private long end;

  public KeptBytes() {
    this(IN_MEMORY, SEGMENT);
  }

  /// @param inMemory how many bytes are held in memory, at least two segments
  KeptBytes(int inMemory, int segmentBytes) {
    this.segmentBytes = segmentBytes;
    this.segmentsInMemory = Math.max(2, inMemory / segmentBytes);
    this.file = new SegmentFile(segmentBytes);
  }

  /// @return what [#get] takes; later entries have greater numbers
  /// @throws IOException when the temporary file cannot be written
  public long add(byte[] bytes, int from, int to) throws IOException {
    long address = end;
    int length = to - from;
    append(
        new byte[] {
          (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        },
        0,
        HEAD);
    append(bytes, from, to);
    return address;
  }

  /// @param address that [#add] gave and nobody forgot
  /// @throws IOException when the temporary file cannot be read
  public byte[] get(long address) throws IOException {
    if (address / segmentBytes < first || address >= end) {
      throw new IllegalArgumentException("nothing is kept at " + address);
    }
    byte[] head = read(address, HEAD);
    int length =
        (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
    return read(address + HEAD, length);
  }

  /// Nobody will ask for entries before one any more.
  public void forgetBefore(long address) {
    long keep = Math.min(address, end) / segmentBytes;
    for (; first < keep; first++) {
      if (inMemory.remove(first) == null) {
        file.free(first);
      }
    }
    spilled = Math.max(spilled, first);
  }

  @Override
  public void close() throws IOException {
    inMemory.clear();
    file.close();
  }

  private void append(byte[] bytes, int from, int to) throws IOException {
    int at = from;
    while (at < to) {
      long number = end / segmentBytes;
      int offset = (int) (end % segmentBytes);
      int count = Math.min(to - at, segmentBytes - offset);
      byte[] segment = room(number, offset + count);
      System.arraycopy(bytes, at, segment, offset, count);
      at += count;
      end += count;
    }
  }

  private byte[] room(long number, int needed) throws IOException {
    byte[] segment = inMemory.get(number);
    if (segment == null) {
      spill();
      segment = new byte[Math.min(segmentBytes, Math.max(FIRST_SIZE, needed))];
      inMemory.put(number, segment);
    } else if (segment.length < needed) {
      byte[] larger = new byte[Math.min(segmentBytes, Math.max(2 * segment.length, needed))];
      System.arraycopy(segment, 0, larger, 0, segment.length);
      segment = larger;
      inMemory.put(number, segment);
    }
    return segment;
  }

  private void spill() throws IOException {
    while (inMemory.size() >= segmentsInMemory) {
      byte[] oldest = inMemory.remove(spilled);
      if (oldest != null) {
        file.write(spilled, oldest);
      }
      spilled++;
    }
  }

  private byte[] read(long address, int length) throws IOException {
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      long number = (address + done) / segmentBytes;
      int offset = (int) ((address + done) % segmentBytes);
      int count = Math.min(length - done, segmentBytes - offset);
      byte[] segment = inMemory.get(number);
      if (segment != null) {
        System.arraycopy(segment, offset, bytes, done, count);
      } else {
        file.read(number, offset, bytes, done, count);
      }
      done += count;
    }
    return bytes;
  }
}
