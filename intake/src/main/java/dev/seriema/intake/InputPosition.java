package dev.seriema.intake;

/// How far an input of lines is read.
///
/// @param bytes of the unpacked input, without a mark of its byte order
/// @param lines whose ends are among these bytes
public record InputPosition(long bytes, long lines) {
  public static final InputPosition START = new InputPosition(0, 0);

  public InputPosition {
    if (bytes < 0 || lines < 0) {
      throw new IllegalArgumentException("nothing lies before the start of an input");
    }
  }
}
