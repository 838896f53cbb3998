package dev.seriema.intake;

/// How far a file that grows was read.
///
/// @param path where it was seen last
/// @param identity what stays the same when it gets another name; empty for a file that is not
///   there any more, of which only the name is taken
/// @param name what ids and messages call its lines
/// @param offset of the first byte that was not taken: the beginning of a line; of a packed file,
///   its size, as it is read as a whole
/// @param line the number of that line, from 1
/// @param beginning stands for its first bytes, as another file may get its identity; empty where
///   they are not looked at
public record FollowedPosition(
    String path, String identity, String name, long offset, long line, String beginning) {
  public FollowedPosition {
    if (offset < 0 || line < 1) {
      throw new IllegalArgumentException("no place in a file: byte " + offset + ", line " + line);
    }
  }

  /// A name that no other file may get.
  static FollowedPosition ofName(String name) {
    return new FollowedPosition("", "", name, 0, 1, "");
  }

  /// A file that nothing was read of yet.
  static FollowedPosition start(FollowedPlaces.Seen file, String name) {
    return new FollowedPosition(file.path().toString(), file.identity(), name, 0, 1, "");
  }

  /// A packed file that was read.
  static FollowedPosition ofPacked(FollowedPlaces.Seen file) {
    String name = String.valueOf(file.path().getFileName());
    return new FollowedPosition(file.path().toString(), file.identity(), name, file.size(), 1, "");
  }

  /// Whether only the name is taken.
  boolean isGone() {
    return identity.isEmpty();
  }
}
