package dev.seriema.detector.schedule;

/// A stretch of time, both ends part of it.
///
/// @param from in milliseconds since 1970
/// @param to in milliseconds since 1970
public record Window(long from, long to) {
  Window earlier(long by) {
    return new Window(from - by, to - by);
  }

  long length() {
    return to - from;
  }
}
