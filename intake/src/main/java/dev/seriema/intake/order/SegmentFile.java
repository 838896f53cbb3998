package dev.seriema.intake.order;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Segments of one size in a temporary file, which only its owner can read, and which is there from
/// the first segment on. The place of a segment that is freed is given to another.
final class SegmentFile implements Closeable {
  private final int segmentBytes;
  private final Map<Long, Long> places = new HashMap<>();
  private final Deque<Long> free = new ArrayDeque<>();
  private long used;
  private @Nullable Path path;
  private @Nullable FileChannel channel;

  SegmentFile(int segmentBytes) {
    this.segmentBytes = segmentBytes;
  }

  /// @param bytes a whole segment
  void write(long number, byte[] bytes) throws IOException {
    FileChannel file = open();
    Long freed = free.poll();
    long place = freed == null ? used++ : freed;
    places.put(number, place);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer, place * segmentBytes + buffer.position());
    }
  }

  void read(long number, int offset, byte[] into, int at, int count) throws IOException {
    Long place = places.get(number);
    if (place == null) {
      throw new IllegalArgumentException("segment " + number + " is not in the file");
    }
    FileChannel file = open();
    ByteBuffer buffer = ByteBuffer.wrap(into, at, count);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, place * segmentBytes + offset + buffer.position() - at) < 0) {
        throw new EOFException("the temporary file " + path + " was cut");
      }
    }
  }

  void free(long number) {
    Long place = places.remove(number);
    if (place != null) {
      free.add(place);
    }
  }

  /// How many segments the file has room for.
  long size() {
    return used;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      path = Files.createTempFile("seriema-kept-", ".events");
      // Where the process is stopped before anybody closes it.
      path.toFile().deleteOnExit();
      channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    return channel;
  }
}
