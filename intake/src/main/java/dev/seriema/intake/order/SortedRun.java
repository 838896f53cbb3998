package dev.seriema.intake.order;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Entries in ascending order in a temporary file, which only its owner can read.
///
/// Each is a mark of its tiebreaker, the time, the arrival, the tiebreaker's text if there is one,
/// and the content, both behind their length.
record SortedRun(Path file) {
  private static final int BUFFER = 1 << 16;

  private static final int UNTIED = 0;
  private static final int NUMBER = 1;
  private static final int TEXT = 2;

  static SortedRun create() throws IOException {
    Path file = Files.createTempFile("seriema-sort-", ".run");
    // Where the process is stopped before anybody closes the sorter.
    file.toFile().deleteOnExit();
    return new SortedRun(file);
  }

  Writer writer() throws IOException {
    return new Writer(file);
  }

  Reader reader() throws IOException {
    return new Reader(file);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  static final class Writer implements Closeable {
    private final DataOutputStream out;

    private Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void write(TimedEntry entry) throws IOException {
      Tiebreaker tiebreaker = entry.tiebreaker();
      out.writeByte(mark(tiebreaker));
      out.writeLong(entry.time());
      out.writeLong(entry.arrival());
      if (tiebreaker != null) {
        write(
            switch (tiebreaker) {
              case Tiebreaker.OfNumber(BigDecimal number) -> utf8(number.toString());
              case Tiebreaker.OfText(String text) -> utf8(text);
            });
      }
      write(entry.content());
    }

    private static int mark(@Nullable Tiebreaker tiebreaker) {
      return switch (tiebreaker) {
        case null -> UNTIED;
        case Tiebreaker.OfNumber _ -> NUMBER;
        case Tiebreaker.OfText _ -> TEXT;
      };
    }

    private void write(byte[] bytes) throws IOException {
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  static final class Reader implements Closeable {
    private final DataInputStream in;

    private Reader(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /// @return null at the end
    @Nullable TimedEntry next() throws IOException {
      int mark = in.read();
      if (mark < 0) {
        return null;
      }
      long time = in.readLong();
      long arrival = in.readLong();
      Tiebreaker tiebreaker = mark == UNTIED ? null : tiebreaker(mark);
      return new TimedEntry(time, tiebreaker, arrival, bytes());
    }

    private Tiebreaker tiebreaker(int mark) throws IOException {
      String text = new String(bytes(), StandardCharsets.UTF_8);
      return mark == NUMBER
          ? new Tiebreaker.OfNumber(new BigDecimal(text))
          : new Tiebreaker.OfText(text);
    }

    private byte[] bytes() throws IOException {
      return in.readNBytes(in.readInt());
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
