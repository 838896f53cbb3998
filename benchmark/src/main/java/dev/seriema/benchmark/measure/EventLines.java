package dev.seriema.benchmark.measure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The lines of a file of events, all in memory. Blank lines are passed over.
public final class EventLines {
  private final byte[] bytes;
  private int[] bounds = new int[1024];
  private int count;

  private EventLines(byte[] bytes) {
    this.bytes = bytes;
  }

  public static EventLines of(byte[] bytes) {
    EventLines lines = new EventLines(bytes);
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        lines.add(start, i);
        start = i + 1;
      }
    }
    return lines;
  }

  /// The first lines of a file; nothing behind them is held in memory.
  public static EventLines read(Path file, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    byte[] part = new byte[1 << 16];
    int lines = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int read = in.read(part); read > 0 && lines < most; read = in.read(part)) {
        int taken = 0;
        while (taken < read && lines < most) {
          if (part[taken++] == '\n') {
            lines++;
          }
        }
        bytes.write(part, 0, taken);
      }
    }
    return of(bytes.toByteArray());
  }

  private void add(int start, int end) {
    if (isBlank(start, end)) {
      return;
    }
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  public int count() {
    return count;
  }

  public byte[] bytes() {
    return bytes;
  }

  /// The first byte of a line.
  ///
  /// @param line from 0
  public int start(int line) {
    return bounds[2 * line];
  }

  /// Behind the last byte of a line, its line feed not counted.
  public int end(int line) {
    return bounds[2 * line + 1];
  }

  /// Bytes of all lines, line feeds not counted.
  public long length() {
    long length = 0;
    for (int line = 0; line < count; line++) {
      length += end(line) - start(line);
    }
    return length;
  }

  /// The first line of one of several parts that together are all lines.
  ///
  /// @param part from 0; at `parts` the answer is the number of lines
  public int firstOf(int part, int parts) {
    return (int) ((long) count * part / parts);
  }
}
