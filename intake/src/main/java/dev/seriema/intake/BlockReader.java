package dev.seriema.intake;

import dev.seriema.model.event.EventFault;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads inputs one after another as blocks of whole lines.
///
/// Blocks come in the order of inputs and lines and carry a number, so that several threads may
/// take and work on them while results keep that order. No block holds lines of two inputs. Of a
/// packed input that is damaged or ends early, the lines that are whole are given first.
///
/// Memory: a buffer for each block that is not released, and for a long line up to the limit.
/// [#next] may be called from several threads.
public final class BlockReader implements AutoCloseable {
  /// How many bytes a block has unless a line is longer.
  public static final int DEFAULT_BLOCK_BYTES = 512 << 10;

  private static final int PACKED_BUFFER = 64 << 10;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Iterator<EventSource> sources;
  private final int lineLimit;
  private final Consumer<IntakeFinding> findings;
  private final Buffers buffers;

  private long blocks;
  private @Nullable OpenInput input;

  /// @param lineLimit a longer line, in bytes without its end, is passed over unless a block holds
  ///   it anyway; usually that of the scanner's documents, which refuses those
  /// @param findings is told what is wrong, before the blocks that follow it, by the thread that
  ///   calls [#next]
  public BlockReader(List<EventSource> sources, int lineLimit, Consumer<IntakeFinding> findings) {
    this(sources, lineLimit, findings, DEFAULT_BLOCK_BYTES);
  }

  /// @param blockBytes how many bytes a block has unless a line is longer
  public BlockReader(
      List<EventSource> sources, int lineLimit, Consumer<IntakeFinding> findings, int blockBytes) {
    this.sources = List.copyOf(sources).iterator();
    this.lineLimit = lineLimit;
    this.findings = findings;
    this.buffers = new Buffers(blockBytes);
  }

  /// @return `null` when all inputs are read
  public synchronized @Nullable LineBlock next() {
    while (true) {
      OpenInput open = input;
      if (open == null) {
        if (!sources.hasNext()) {
          return null;
        }
        open = new OpenInput(sources.next());
        input = open;
      }
      LineBlock block = open.next();
      if (block != null) {
        return block;
      }
      open.close();
      input = null;
    }
  }

  /// Leaves what is not read yet.
  @Override
  public synchronized void close() {
    if (input != null) {
      input.close();
      input = null;
    }
    while (sources.hasNext()) {
      sources.next();
    }
  }

  /// The input that is being read. Its buffer holds what is read and not given out.
  private final class OpenInput {
    private final EventSource source;
    private @Nullable InputStream in;
    private byte[] buffer = buffers.take();
    private int filled;
    private boolean begun;
    private boolean ended;

    /// Why the input breaks off; told behind its last whole line.
    private @Nullable IntakeFinding breakOff;

    /// Whether the bytes behind the last line end are a line that was cut off.
    private boolean cutOff;

    private long nextLine = 1;

    OpenInput(EventSource source) {
      this.source = source;
    }

    /// @return `null` at the end
    @Nullable LineBlock next() {
      if (!begun) {
        begun = true;
        open();
        unpack();
        sniff();
      }
      while (true) {
        fill();
        int lines = Newlines.endOfLast(buffer, filled);
        if (lines > 0) {
          return give(lines);
        }
        if (filled > lineLimit + 1) {
          skipLongLine();
        } else if (ended) {
          return filled > 0 && !cutOff ? giveLastLine() : null;
        } else {
          grow();
        }
      }
    }

    void close() {
      if (breakOff != null) {
        findings.accept(breakOff);
      }
      buffers.giveBack(buffer);
      closeStream();
    }

    private void closeStream() {
      try {
        if (in != null) {
          in.close();
        }
      } catch (IOException fault) {
        findings.accept(unreadable(fault));
      }
    }

    private void open() {
      try {
        in = source.open();
      } catch (IOException fault) {
        ended = true;
        breakOff = unreadable(fault);
      }
    }

    private void unpack() {
      readAtLeast(2);
      InputStream packed = in;
      if (packed != null && GzipInput.isGzip(buffer, 0, filled)) {
        InputStream start = new ByteArrayInputStream(Arrays.copyOf(buffer, filled));
        in = new GzipInput(new SequenceInputStream(start, packed), PACKED_BUFFER);
        filled = 0;
        ended = false;
      }
      readAtLeast(BYTE_ORDER_MARK.length);
      int mark = BYTE_ORDER_MARK.length;
      if (filled >= mark && Arrays.equals(buffer, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
        drop(mark);
      }
    }

    private void sniff() {
      Sniffer sniffer = new Sniffer(buffer, 0, filled, ended);
      while (sniffer.isUndecided()) {
        read();
        sniffer = new Sniffer(buffer, 0, filled, ended);
      }
      sniffer.otherFormat().ifPresent(this::refuse);
    }

    private void refuse(OtherFormat format) {
      String message = "`" + source + "` is " + format.description() + ", which is not read";
      String file = source.path().map(Path::toString).orElse(EventSource.STANDARD_INPUT);
      ended = true;
      filled = 0;
      breakOff =
          IntakeFinding.ofInput(format.fault(), source, message)
              .withHint(format.hint().replace("FILE", file));
    }

    private void fill() {
      while (!ended && filled < buffer.length && !mayGiveNow()) {
        read();
      }
    }

    /// Whether whole lines of a stream would wait for others to come.
    private boolean mayGiveNow() {
      return source.isStream() && nothingIsThere() && Newlines.endOfLast(buffer, filled) > 0;
    }

    private void readAtLeast(int bytes) {
      while (!ended && filled < bytes) {
        read();
      }
    }

    /// Reads some of what there is, or notes why there is no more.
    private void read() {
      InputStream from = in;
      if (from == null) {
        ended = true;
        return;
      }
      if (filled == buffer.length) {
        grow();
      }
      try {
        int count = from.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(count, 0);
      } catch (EOFException fault) {
        breakOff(InputFault.TRUNCATED, fault);
      } catch (GzipInput.DamagedException fault) {
        breakOff(InputFault.BAD_COMPRESSION, fault);
      } catch (IOException fault) {
        ended = true;
        cutOff = true;
        breakOff = unreadable(fault);
      }
    }

    private void breakOff(InputFault kind, IOException fault) {
      ended = true;
      cutOff = in instanceof GzipInput gzip && gzip.isInsideMember();
      String message = "`" + source + "` is not read to its end: " + fault.getMessage();
      breakOff =
          IntakeFinding.ofInput(kind, source, message)
              .withHint("`gzip -t` tests a file; what was whole was read");
    }

    private IntakeFinding unreadable(IOException fault) {
      return IntakeFinding.ofInput(
          InputFault.UNREADABLE,
          source,
          "cannot read `" + source + "`: " + SystemReasons.of(fault));
    }

    private boolean nothingIsThere() {
      try {
        return in == null || in.available() == 0;
      } catch (IOException _) {
        // The next read meets the same fault and tells it.
        return true;
      }
    }

    /// Gives out the last line with the line end that it lacks.
    private LineBlock giveLastLine() {
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, filled + 1);
      }
      buffer[filled++] = '\n';
      return give(filled);
    }

    private LineBlock give(int end) {
      LineBlock block = new LineBlock(source, blocks++, nextLine, buffer, end, buffers);
      nextLine += Newlines.count(buffer, end);
      byte[] rest = buffers.take();
      filled -= end;
      if (rest.length < filled) {
        rest = new byte[filled];
      }
      System.arraycopy(block.bytes(), end, rest, 0, filled);
      buffer = rest;
      return block;
    }

    /// Passes over a line that is too long for the buffer, up to its end or that of the input.
    private void skipLongLine() {
      int column = Columns.of(buffer, 0, lineLimit);
      long length = filled;
      int lineEnd = -1;
      while (lineEnd < 0 && !ended) {
        filled = 0;
        read();
        lineEnd = Newlines.first(buffer, filled);
        length += lineEnd < 0 ? filled : lineEnd;
      }
      drop(lineEnd < 0 ? filled : lineEnd + 1);
      findings.accept(
          new IntakeFinding(
              EventFault.TOO_LARGE,
              source.name(),
              nextLine++,
              column,
              "the line has " + length + " bytes, the limit is " + lineLimit,
              Optional.of(Hints.of(EventFault.TOO_LARGE))));
    }

    private void drop(int bytes) {
      filled -= bytes;
      System.arraycopy(buffer, bytes, buffer, 0, filled);
    }

    private void grow() {
      buffer = Arrays.copyOf(buffer, Math.max(filled + 1, Math.min(2 * filled, lineLimit + 2)));
    }
  }
}
