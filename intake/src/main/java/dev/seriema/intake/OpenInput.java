package dev.seriema.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An input that is being read: its unpacked text, as far as it is read and not yet taken.
final class OpenInput {
  private static final int PACKED_BUFFER = 64 << 10;
  private static final int MAGIC_BYTES = 4;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final EventSource source;
  private @Nullable InputStream in;
  private byte[] buffer;
  private int filled;
  private boolean ended;

  /// Why the input breaks off; told behind what was whole of it.
  private @Nullable IntakeFinding breakOff;

  /// Whether the last bytes are the beginning of something that was cut off.
  private boolean cutOff;

  /// Opens the input and reads as far as its packing is known.
  ///
  /// @param buffer to read into
  OpenInput(EventSource source, byte[] buffer) {
    this.source = source;
    this.buffer = buffer;
    open();
    unpack();
    skip(source.before().bytes());
  }

  EventSource source() {
    return source;
  }

  /// What is read and not taken, from 0 to [#filled]; changes with each call that reads.
  byte[] buffer() {
    return buffer;
  }

  int filled() {
    return filled;
  }

  /// Whether no more comes.
  boolean isEnded() {
    return ended;
  }

  /// Whether the input ended before its end.
  boolean isBrokenOff() {
    return breakOff != null;
  }

  boolean isCutOff() {
    return cutOff;
  }

  Optional<IntakeFinding> breakOff() {
    return Optional.ofNullable(breakOff);
  }

  /// Whether a read would wait for others, while what is there could be given out.
  boolean isQuiet() {
    try {
      return source.isStream() && (in == null || in.available() == 0);
    } catch (IOException _) {
      // The next read meets the same fault and tells it.
      return true;
    }
  }

  /// Takes another buffer in place of this one.
  ///
  /// @param filled how many bytes of it are read and not taken
  void replace(byte[] buffer, int filled) {
    this.buffer = buffer;
    this.filled = filled;
  }

  /// Takes the first bytes away.
  void drop(int bytes) {
    filled -= bytes;
    System.arraycopy(buffer, bytes, buffer, 0, filled);
  }

  /// Gives up what is left.
  void refuse(IntakeFinding why) {
    ended = true;
    filled = 0;
    breakOff = why;
  }

  /// Reads some of what there is, or notes why there is no more. The buffer grows when it is full.
  void read() {
    InputStream from = in;
    if (from == null) {
      ended = true;
      return;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    try {
      int count = from.read(buffer, filled, buffer.length - filled);
      ended = count < 0;
      filled += Math.max(count, 0);
    } catch (UnpackedInput.OutOfProportionException fault) {
      String hint =
          "unpack it yourself if it is sound: `" + unpacker("-dc FILE") + " | seriema … -`";
      breakOff(InputFault.OUT_OF_PROPORTION, fault, hint);
    } catch (EOFException fault) {
      breakOff(InputFault.TRUNCATED, fault, test());
    } catch (DamagedException fault) {
      breakOff(InputFault.BAD_COMPRESSION, fault, test());
    } catch (IOException fault) {
      ended = true;
      cutOff = true;
      breakOff = unreadable(fault);
    }
  }

  /// @return what went wrong with closing
  Optional<IntakeFinding> close() {
    try {
      if (in != null) {
        in.close();
      }
      return Optional.empty();
    } catch (IOException fault) {
      return Optional.of(unreadable(fault));
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
    readAtLeast(MAGIC_BYTES);
    InputStream rest = in;
    boolean isGzip = GzipInput.isGzip(buffer, 0, filled);
    if (rest != null && (isGzip || ZstdInput.isZstd(buffer, 0, filled))) {
      InputStream start = new ByteArrayInputStream(Arrays.copyOf(buffer, filled));
      InputStream packed = new SequenceInputStream(start, rest);
      in = isGzip ? UnpackedInput.ofGzip(packed, PACKED_BUFFER) : UnpackedInput.ofZstd(packed);
      filled = 0;
      ended = false;
    }
    readAtLeast(BYTE_ORDER_MARK.length);
    int mark = BYTE_ORDER_MARK.length;
    if (filled >= mark && Arrays.equals(buffer, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
      drop(mark);
    }
  }

  /// Passes over what was read before.
  private void skip(long bytes) {
    long left = bytes;
    while (left > 0 && !ended) {
      int held = (int) Math.min(left, filled);
      drop(held);
      left -= held;
      left -= left > 0 ? skipped(left) : 0;
      if (left > 0) {
        read();
      }
    }
  }

  /// Where the input is not packed, there is no need to read it.
  private long skipped(long bytes) {
    InputStream from = in;
    try {
      return from == null || from instanceof UnpackedInput ? 0 : from.skip(bytes);
    } catch (IOException fault) {
      refuse(unreadable(fault));
      return 0;
    }
  }

  private void readAtLeast(int bytes) {
    while (!ended && filled < bytes) {
      read();
    }
  }

  private void breakOff(InputFault kind, IOException fault, String hint) {
    ended = true;
    cutOff = !(in instanceof UnpackedInput unpacked) || unpacked.mayBeCutOff();
    String message = "`" + source + "` is not read to its end: " + fault.getMessage();
    breakOff = IntakeFinding.ofInput(kind, source, message).withHint(hint);
  }

  private String test() {
    return "`" + unpacker("-t FILE") + "` tests it; what was whole was read";
  }

  /// A command on this input.
  private String unpacker(String arguments) {
    String program = in instanceof UnpackedInput unpacked ? unpacked.tester() : "gzip";
    return program + " " + source.inCommand(arguments);
  }

  private IntakeFinding unreadable(IOException fault) {
    return IntakeFinding.ofInput(
        InputFault.UNREADABLE, source, "cannot read `" + source + "`: " + SystemReasons.of(fault));
  }
}
