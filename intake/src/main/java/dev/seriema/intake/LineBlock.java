package dev.seriema.intake;

import org.jspecify.annotations.Nullable;

/// Some whole lines of one input, or documents that stood in it otherwise. Of lines, blank ones and
/// the `\r` of a line end are still in it.
///
/// A block may be given to any thread. Its bytes are its own until [#release].
public final class LineBlock {
  private final EventSource source;
  private final long number;
  private final long firstLine;
  private final byte[] bytes;
  private final int end;
  private final @Nullable Documents documents;
  private final Buffers buffers;
  private final @Nullable InputPosition position;

  /// @param documents what the bytes hold where it is not lines
  /// @param position behind the lines; null where it is not lines
  LineBlock(
      EventSource source,
      long number,
      long firstLine,
      byte[] bytes,
      int end,
      @Nullable Documents documents,
      @Nullable InputPosition position,
      Buffers buffers) {
    this.source = source;
    this.number = number;
    this.firstLine = firstLine;
    this.bytes = bytes;
    this.end = end;
    this.documents = documents;
    this.position = position;
    this.buffers = buffers;
  }

  public EventSource source() {
    return source;
  }

  /// From 0, one more for each block that a reader gives, whatever the input: the order of results.
  public long number() {
    return number;
  }

  /// The number of its first line in the unpacked input, from 1.
  public long firstLine() {
    return firstLine;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int start() {
    return 0;
  }

  /// One past the last byte; of lines, the byte before it is `\n`, also where the input lacks the
  /// last one.
  public int end() {
    return end;
  }

  /// How far the input is read with this block; `null` where it is not lines.
  public @Nullable InputPosition position() {
    return position;
  }

  /// Where the documents lie, or `null` where each line is one.
  @Nullable Documents documents() {
    return documents;
  }

  /// Gives the bytes back to the reader; nobody may look at them any more. A block that is not
  /// released costs a new buffer and nothing else.
  public void release() {
    buffers.giveBack(bytes);
  }
}
