package dev.seriema.catalog.toml;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Parts that belong together, with all that stands between them.
///
/// @param parts in order, without a gap; never empty, save for the document of an empty file
public record TomlNode(Kind kind, List<TomlSyntax> parts) implements TomlSyntax {
  /// What a node is for the grammar. A document has lines: entries, headers and blank ones, each
  /// with its comment and its newline.
  public enum Kind {
    DOCUMENT,
    /// Nothing, or only a comment.
    BLANK,
    /// `[name]`.
    TABLE_HEADER,
    /// `[[name]]`.
    ARRAY_HEADER,
    /// `key = value` on lines of its own.
    ENTRY,
    /// `key = value` in an inline table.
    PAIR,
    /// One name or several with dots between them.
    KEY,
    ARRAY,
    INLINE_TABLE
  }

  public TomlNode {
    parts = List.copyOf(parts);
    if (parts.isEmpty() && kind != Kind.DOCUMENT) {
      throw new IllegalArgumentException("a node without parts: " + kind);
    }
  }

  @Override
  public int start() {
    return parts.isEmpty() ? 0 : parts.getFirst().start();
  }

  @Override
  public int end() {
    return parts.isEmpty() ? 0 : parts.getLast().end();
  }

  @Override
  public void forEachToken(Consumer<TomlToken> reader) {
    for (TomlSyntax part : parts) {
      part.forEachToken(reader);
    }
  }

  /// The first part that is a node of a kind.
  public Optional<TomlNode> node(Kind wanted) {
    for (TomlSyntax part : parts) {
      if (part instanceof TomlNode node && node.kind == wanted) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }
}
