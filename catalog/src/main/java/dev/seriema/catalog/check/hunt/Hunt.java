package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A hunt of a repository: a file `hunting/<folder>/queries/<name>.toml`.
///
/// @param path from the top of the repository
/// @param table its table `[hunt]`; empty where it has none
record Hunt(String path, WrittenFile file, Optional<WrittenTable> table) {
  static final String FOLDER = "hunting";

  private static final String QUERIES = "/queries/";
  private static final String ENDING = ".toml";

  /// All that can be read, in order of their paths.
  static List<Hunt> all(RepositoryFiles files) {
    return files.below(FOLDER).stream()
        .filter(path -> path.contains(QUERIES) && path.endsWith(ENDING))
        .flatMap(path -> of(path, files).stream())
        .toList();
  }

  private static Optional<Hunt> of(String path, RepositoryFiles files) {
    return files
        .toml(path)
        .map(file ->
            new Hunt(path, file, file.table().flatMap(root -> WrittenRule.table(root, "hunt"))));
  }

  /// The path of its page.
  String page() {
    return path.substring(0, path.length() - ENDING.length()).replace(QUERIES, "/docs/") + ".md";
  }

  /// The path of the hunt that a page is of.
  static String ofPage(String page) {
    return page.substring(0, page.length() - ".md".length()).replace("/docs/", QUERIES) + ENDING;
  }

  /// The folder that pages of its kind lie in.
  String pages() {
    String page = page();
    return page.substring(0, page.lastIndexOf('/'));
  }

  /// A text of the hunt.
  Optional<WrittenText> text(String key) {
    return table.flatMap(hunt -> WrittenRule.text(hunt, key));
  }

  /// The texts of a list of the hunt.
  List<WrittenText> texts(String key) {
    return table
        .flatMap(hunt -> hunt.member(key))
        .map(WrittenTable.Member::value)
        .filter(WrittenList.class::isInstance)
        .map(list -> ((WrittenList) list).values().stream().flatMap(Hunt::text).toList())
        .orElse(List.of());
  }

  private static Stream<WrittenText> text(Object value) {
    return value instanceof WrittenText text ? Stream.of(text) : Stream.empty();
  }
}
