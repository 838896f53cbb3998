package dev.seriema.catalog.check.rule;

import java.nio.file.Path;

/// Where a rule lies.
///
/// @param path from the top of its repository, with `/`; of a file of no repository its name
/// @param kind by the folders
public record RuleLocation(String path, Kind kind) {
  private static final String BUILDING_BLOCKS = "rules_building_block";
  private static final String DEPRECATED = "_deprecated";

  /// What the folders say of a rule.
  public enum Kind {
    RULE,
    BUILDING_BLOCK,
    DEPRECATED,
    /// One of several in a file that another program wrote.
    EXPORT
  }

  /// @param path relative to the repository
  public static RuleLocation of(Path path, boolean isExport) {
    Kind kind = Kind.RULE;
    Path folders = path.getParent();
    if (isExport) {
      kind = Kind.EXPORT;
    } else if (folders != null) {
      for (Path folder : folders) {
        if (folder.toString().equals(DEPRECATED)) {
          kind = Kind.DEPRECATED;
        } else if (folder.toString().equals(BUILDING_BLOCKS) && kind == Kind.RULE) {
          kind = Kind.BUILDING_BLOCK;
        }
      }
    }
    return new RuleLocation(
        path.toString().replace(path.getFileSystem().getSeparator(), "/"), kind);
  }

  /// The name of the file.
  public String file() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The name of the folder that the file lies in; empty at the top of the repository.
  public String folder() {
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }
}
