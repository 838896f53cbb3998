package dev.seriema.model.diagnostic;

/// A stretch of a text, counted in Java characters from its start.
///
/// @param start first character, from 0
/// @param end one past the last character; equal to `start` for a place between two characters
public record SourceSpan(int start, int end) {
  public SourceSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /// The stretch from the start of this one to the end of the other.
  public SourceSpan to(SourceSpan other) {
    return new SourceSpan(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// The place just behind this stretch.
  public SourceSpan after() {
    return new SourceSpan(end, end);
  }

  public int length() {
    return end - start;
  }
}
