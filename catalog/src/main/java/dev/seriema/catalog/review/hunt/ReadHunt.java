package dev.seriema.catalog.review.hunt;

import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/// A hunt of a commit.
///
/// @param path from the top of the repository
/// @param table its table `[hunt]`; empty where its TOML is broken
public record ReadHunt(String path, SourceText source, Optional<WrittenTable> table) {
  private static final String QUERIES = "/queries/";
  private static final String ENDING = ".toml";

  /// Reads a file; empty where it holds no hunt and does not mean to.
  public static Optional<ReadHunt> of(String path, byte[] content) {
    Parsed<TomlDocument> parsed = TomlDocument.parse(path, content);
    SourceText source = parsed.tree().source();
    Optional<WrittenTable> table =
        parsed.isSound() ? WrittenRule.table(parsed.tree().root(), "hunt") : Optional.empty();
    boolean isBroken = !parsed.isSound() && path.contains(QUERIES);
    return table.isPresent() || isBroken
        ? Optional.of(new ReadHunt(path, source, table))
        : Optional.empty();
  }

  public Optional<String> text(String key) {
    return table.flatMap(hunt -> WrittenRule.text(hunt, key)).map(WrittenText::value);
  }

  /// The texts of a list, of which a single one may stand without a list.
  public List<String> texts(String key) {
    return table.stream()
        .flatMap(hunt -> WrittenRule.texts(hunt, key).stream())
        .map(WrittenText::value)
        .toList();
  }

  /// Its name; of one that cannot be read, that of its file.
  public String name() {
    return text("name").orElseGet(() -> path.substring(path.lastIndexOf('/') + 1));
  }

  /// The path of the page that is made of it.
  public String page() {
    return path.substring(0, path.length() - ENDING.length()).replace(QUERIES, "/docs/") + ".md";
  }

  /// Where a key is written; where it is not, the first line.
  Reason.Place place(String key) {
    return new Reason.Place(
        path,
        table
            .flatMap(hunt -> hunt.member(key))
            .map(member -> source.lineAt(member.keySpan().start()))
            .orElse(1));
  }
}
