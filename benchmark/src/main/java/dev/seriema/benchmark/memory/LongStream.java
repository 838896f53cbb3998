package dev.seriema.benchmark.memory;

import dev.seriema.benchmark.process.Jvm;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// Generated events of endpoints, 1,000 of them for each second of event time, as many as are asked
/// for.
final class LongStream implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final Process generator;
  private final InputStream events;

  /// @param program the generator, a source file of Java
  LongStream(Path program, long events, int hosts) throws IOException {
    generator =
        new ProcessBuilder(
                List.of(
                    Jvm.java().toString(),
                    program.toString(),
                    "--count",
                    Long.toString(events),
                    "--seed",
                    "7",
                    "--hosts",
                    Integer.toString(hosts),
                    "--eps",
                    "1000",
                    "--out",
                    "-"))
            .redirectError(Redirect.DISCARD)
            .start();
    this.events = new BufferedInputStream(generator.getInputStream(), BUFFER);
  }

  /// Hands on whole lines.
  ///
  /// @return whether there were as many
  boolean copy(long lines, OutputStream to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = lines;
    while (left > 0) {
      events.mark(BUFFER);
      int length = events.read(buffer, 0, BUFFER);
      if (length < 0) {
        return false;
      }
      int end = 0;
      while (end < length && left > 0) {
        left -= buffer[end++] == '\n' ? 1 : 0;
      }
      to.write(buffer, 0, end);
      if (end < length) {
        events.reset();
        events.skipNBytes(end);
      }
    }
    return true;
  }

  @Override
  public void close() {
    generator.destroy();
  }
}
