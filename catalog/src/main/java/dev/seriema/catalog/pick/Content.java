package dev.seriema.catalog.pick;

import java.util.Arrays;

/// What stands at a path.
public final class Content {
  private static final int REGULAR = 0100000;
  private static final int KINDS = 0170000;

  private final int mode;
  private final byte[] bytes;

  /// @param mode as git counts it, such as `0100644`
  /// @param bytes the text of a file; of a link where it leads; of a repository inside of the
  ///   repository the name of its commit
  public Content(int mode, byte[] bytes) {
    this.mode = mode;
    this.bytes = bytes.clone();
  }

  public int mode() {
    return mode;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// Whether it is a file, and neither a link nor a repository inside of the repository.
  boolean isFile() {
    return (mode & KINDS) == REGULAR;
  }

  boolean isSame(Content other) {
    return mode == other.mode && hasSameBytes(other);
  }

  /// Whether it says the same, with whatever rights.
  public boolean hasSameBytes(Content other) {
    return Arrays.equals(bytes, other.bytes);
  }
}
