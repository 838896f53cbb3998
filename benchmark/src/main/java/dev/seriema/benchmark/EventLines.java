package dev.seriema.benchmark;

import java.util.Arrays;

/// The lines of a file of events, all in memory. Blank lines are passed over.
final class EventLines {
  private final byte[] bytes;
  private int[] bounds = new int[1024];
  private int count;

  private EventLines(byte[] bytes) {
    this.bytes = bytes;
  }

  static EventLines of(byte[] bytes) {
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

  int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }

  /// The first byte of a line.
  ///
  /// @param line from 0
  int start(int line) {
    return bounds[2 * line];
  }

  /// Behind the last byte of a line, its line feed not counted.
  int end(int line) {
    return bounds[2 * line + 1];
  }

  /// Bytes of all lines, line feeds not counted.
  long length() {
    long length = 0;
    for (int line = 0; line < count; line++) {
      length += end(line) - start(line);
    }
    return length;
  }
}
