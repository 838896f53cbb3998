package dev.seriema.intake;

/// How far a file that grows was read.
///
/// @param path where it was seen last
/// @param identity what stays the same when it gets another name
/// @param name what ids and messages call its lines
/// @param offset of the first byte that was not taken: the beginning of a line
/// @param line the number of that line, from 1
public record FollowedPosition(String path, String identity, String name, long offset, long line) {
  public FollowedPosition {
    if (offset < 0 || line < 1) {
      throw new IllegalArgumentException("no place in a file: byte " + offset + ", line " + line);
    }
  }
}
