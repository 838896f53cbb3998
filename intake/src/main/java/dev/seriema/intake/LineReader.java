package dev.seriema.intake;

import dev.seriema.model.event.EventFault;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cuts an input into blocks of whole lines and looks no further into them.
final class LineReader implements DocumentReader {
  private final OpenInput input;
  private final Blocks blocks;
  private final int lineLimit;
  private long nextLine;

  /// How many bytes of the input were taken.
  private long taken;

  /// So many of the first bytes of the buffer hold no line end for sure.
  private int lineless;

  LineReader(OpenInput input, Blocks blocks) {
    this.input = input;
    this.blocks = blocks;
    this.lineLimit = blocks.documentLimit();
    this.nextLine = input.source().before().lines() + 1;
    this.taken = input.source().before().bytes();
  }

  @Override
  public @Nullable LineBlock next() {
    while (true) {
      fill();
      int filled = input.filled();
      int lines = endOfLines();
      if (lines > 0) {
        return give(lines, 0);
      }
      if (filled > lineLimit + 1) {
        skipLongLine();
      } else if (input.isEnded()) {
        return filled > 0 && !input.isCutOff() && isWritten(filled) ? giveLastLine() : null;
      } else {
        grow();
      }
    }
  }

  private void fill() {
    while (!input.isEnded() && input.filled() < input.buffer().length && !mayGiveNow()) {
      input.read();
    }
  }

  /// Whether whole lines of a stream would wait for others to come.
  private boolean mayGiveNow() {
    return input.isQuiet() && endOfLines() > 0;
  }

  /// One past the last line end, or 0.
  private int endOfLines() {
    int end = Newlines.endOfLast(input.buffer(), lineless, input.filled());
    if (end > lineless) {
      return end;
    }
    lineless = input.filled();
    return 0;
  }

  /// Whether the last line lacks nothing but its end.
  private boolean isWritten(int filled) {
    return !input.source().mayGrow() || WholeObject.is(input.buffer(), 0, filled);
  }

  /// Gives out the last line with the line end that it lacks.
  private LineBlock giveLastLine() {
    int filled = input.filled();
    byte[] buffer = input.buffer();
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, filled + 1);
    }
    buffer[filled] = '\n';
    input.replace(buffer, filled + 1);
    return give(filled + 1, input.source().isStream() ? 0 : 1);
  }

  /// @param added how many line ends are not in the input
  private LineBlock give(int end, int added) {
    byte[] buffer = input.buffer();
    long firstLine = nextLine;
    nextLine += Newlines.count(buffer, end);
    taken += end - added;
    InputPosition position = new InputPosition(taken, nextLine - 1 - added);
    LineBlock block = blocks.ofLines(input.source(), firstLine, buffer, end, position);
    byte[] rest = blocks.buffers().take();
    int kept = input.filled() - end;
    if (rest.length < kept) {
      rest = new byte[kept];
    }
    System.arraycopy(buffer, end, rest, 0, kept);
    input.replace(rest, kept);
    lineless = kept;
    return block;
  }

  /// Passes over a line that is too long for the buffer, up to its end or that of the input.
  private void skipLongLine() {
    int column = Columns.of(input.buffer(), 0, lineLimit);
    long length = input.filled();
    int lineEnd = -1;
    while (lineEnd < 0 && !input.isEnded()) {
      input.drop(input.filled());
      input.read();
      lineEnd = Newlines.first(input.buffer(), input.filled());
      length += lineEnd < 0 ? input.filled() : lineEnd;
    }
    taken += length + (lineEnd < 0 ? 0 : 1);
    input.drop(lineEnd < 0 ? input.filled() : lineEnd + 1);
    lineless = 0;
    blocks.tell(
        new IntakeFinding(
            EventFault.TOO_LARGE,
            input.source().name(),
            nextLine++,
            column,
            "the line has " + length + " bytes, the limit is " + lineLimit,
            Optional.of(Hints.of(EventFault.TOO_LARGE))));
  }

  private void grow() {
    int filled = input.filled();
    int larger = Math.max(filled + 1, Math.min(2 * filled, lineLimit + 2));
    input.replace(Arrays.copyOf(input.buffer(), larger), filled);
  }
}
