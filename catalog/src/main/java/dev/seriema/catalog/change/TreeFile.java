package dev.seriema.catalog.change;

/// A file of a commit.
///
/// @param path from the top of the repository, with `/`
/// @param mode as git writes it, such as `100644`
/// @param object the name of its content
public record TreeFile(String path, String mode, String object) {
  /// Whether it is a file, and neither a link nor a repository inside of the repository.
  public boolean isRegular() {
    return mode.startsWith("100");
  }
}
