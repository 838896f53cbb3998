package dev.seriema.intake;

import dev.seriema.model.event.EventFault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of lines that grows. A line is given once its line end is there. The file stays open, so
/// that it is read on under whatever name it has. Not thread-safe.
final class FollowedFile implements Closeable {
  private final String identity;
  private final String name;
  private final Blocks blocks;
  private final FileChannel channel;
  private EventSource source;
  private Path path;
  private byte[] buffer;
  private int filled;
  private long offset;
  private long nextLine;

  /// Stands for the first bytes, as far as they were given.
  private String beginning;

  /// How far is read.
  private long end = Long.MAX_VALUE;

  /// How much of a line that is too long was passed over; 0 where none is.
  private long passedOver;

  private int absent;

  /// @param start where to go on
  FollowedFile(FollowedPosition start, Path path, Blocks blocks) throws IOException {
    this.identity = start.identity();
    this.name = start.name();
    this.path = path;
    this.blocks = blocks;
    source = EventSource.ofFile(name, path);
    channel = FileChannel.open(path);
    beginning = start.beginning();
    offset = start.offset();
    nextLine = start.line();
    channel.position(offset);
    buffer = blocks.buffers().take();
  }

  String identity() {
    return identity;
  }

  String name() {
    return name;
  }

  Path path() {
    return path;
  }

  /// Until it becomes a stream, no more is read than there is now.
  void endAt(long size) {
    end = size;
  }

  /// From now on lines come as they are written, and are not held back for others.
  void becomeStream() {
    source = EventSource.ofGrowingFile(name, path);
    end = Long.MAX_VALUE;
  }

  /// Notes where the file is, or that it is at no place that is followed.
  void seen(@Nullable Path at) {
    absent = at == null ? absent + 1 : 0;
    path = at == null ? path : at;
  }

  /// How often in a row it was not seen.
  int absent() {
    return absent;
  }

  /// Whether the file has become shorter than what was read of it.
  boolean isCut() throws IOException {
    return channel.size() < channel.position();
  }

  /// What was given of the file.
  FollowedPosition position() {
    return new FollowedPosition(path.toString(), identity, name, offset, nextLine, beginning);
  }

  /// Whole lines, as many as fit into a block.
  ///
  /// @return null where no whole line is there now
  @Nullable LineBlock next() throws IOException {
    int searched = 0;
    while (true) {
      int read = fill();
      int end = Newlines.endOfLast(buffer, searched, filled);
      if (end > searched) {
        LineBlock block = give(end);
        if (block != null) {
          return block;
        }
        searched = 0;
      } else if (read <= 0 && filled < buffer.length) {
        return null;
      } else {
        searched = filled;
        makeRoom();
        searched = Math.min(searched, filled);
      }
    }
  }

  /// What is left of a file that nobody writes to any more: its last line, which lacks its end.
  @Nullable LineBlock last() throws IOException {
    if (filled == 0 || passedOver > 0) {
      return null;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, filled + 1);
    }
    buffer[filled++] = '\n';
    offset--;
    return give(filled);
  }

  @Override
  public void close() throws IOException {
    blocks.buffers().giveBack(buffer);
    channel.close();
  }

  /// @return how much came; less than one where nothing did
  private int fill() throws IOException {
    int all = 0;
    int read = 0;
    int room = room();
    while (room > 0 && read >= 0) {
      read = channel.read(ByteBuffer.wrap(buffer, filled, room));
      filled += Math.max(read, 0);
      all += Math.max(read, 0);
      room = room();
    }
    return all;
  }

  private int room() throws IOException {
    return (int) Math.min(buffer.length - filled, end - channel.position());
  }

  /// @return null where the lines were only the end of one that is too long
  private @Nullable LineBlock give(int end) throws IOException {
    if (passedOver > 0) {
      int lineEnd = Newlines.first(buffer, filled) + 1;
      tellLong(passedOver + lineEnd - 1);
      drop(lineEnd);
      return null;
    }
    long firstLine = nextLine;
    nextLine += Newlines.count(buffer, end);
    boolean isKnown = FileBeginning.isWhole(offset) && !beginning.isEmpty();
    offset += end;
    beginning = isKnown ? beginning : FileBeginning.of(channel, offset);
    InputPosition position = new InputPosition(offset, nextLine - 1);
    LineBlock block = blocks.ofLines(source, firstLine, buffer, end, position);
    byte[] rest = blocks.buffers().take();
    int kept = filled - end;
    rest = rest.length < kept ? new byte[kept] : rest;
    System.arraycopy(buffer, end, rest, 0, kept);
    buffer = rest;
    filled = kept;
    return block;
  }

  /// Makes room for the rest of a long line, or passes over one that is too long.
  private void makeRoom() {
    if (passedOver > 0 || filled > blocks.documentLimit()) {
      passedOver += filled;
      drop(filled);
    } else {
      int larger = Math.min(2 * filled, blocks.documentLimit() + 1);
      buffer = Arrays.copyOf(buffer, Math.max(larger, filled + 1));
    }
  }

  private void drop(int bytes) {
    offset += bytes;
    filled -= bytes;
    System.arraycopy(buffer, bytes, buffer, 0, filled);
  }

  private void tellLong(long length) {
    passedOver = 0;
    blocks.tell(
        new IntakeFinding(
            EventFault.TOO_LARGE,
            name,
            nextLine++,
            0,
            "the line has " + length + " bytes, the limit is " + blocks.documentLimit(),
            Optional.of(Hints.of(EventFault.TOO_LARGE))));
  }
}
