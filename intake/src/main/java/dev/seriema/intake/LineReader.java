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
  private long nextLine = 1;

  /// So many of the first bytes of the buffer hold no line end for sure.
  private int lineless;

  LineReader(OpenInput input, Blocks blocks) {
    this.input = input;
    this.blocks = blocks;
    this.lineLimit = blocks.documentLimit();
  }

  @Override
  public @Nullable LineBlock next() {
    while (true) {
      fill();
      int filled = input.filled();
      int lines = endOfLines();
      if (lines > 0) {
        return give(lines);
      }
      if (filled > lineLimit + 1) {
        skipLongLine();
      } else if (input.isEnded()) {
        return filled > 0 && !input.isCutOff() ? giveLastLine() : null;
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

  /// Gives out the last line with the line end that it lacks.
  private LineBlock giveLastLine() {
    int filled = input.filled();
    byte[] buffer = input.buffer();
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, filled + 1);
    }
    buffer[filled] = '\n';
    input.replace(buffer, filled + 1);
    return give(filled + 1);
  }

  private LineBlock give(int end) {
    byte[] buffer = input.buffer();
    LineBlock block = blocks.ofLines(input.source(), nextLine, buffer, end);
    nextLine += Newlines.count(buffer, end);
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
