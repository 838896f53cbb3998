package dev.seriema.catalog.fix;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// Edits of a table that has a header: one more key, or one less.
record TableEdits(TomlDocument document) {
  /// With a key on a line of its own, behind those that the alphabet has in front of it.
  ///
  /// @param header where the table begins
  /// @param value as it is to be written
  /// @return empty where the table has no header
  Optional<List<TextEdit>> withKey(SourceSpan header, String key, String value) {
    TomlNode behind = null;
    String greatest = "";
    boolean isInside = false;
    for (TomlSyntax part : document.syntax().parts()) {
      if (!(part instanceof TomlNode line)) {
        continue;
      }
      if (isHeader(line)) {
        isInside = line.start() <= header.start() && header.end() <= line.end();
        behind = isInside ? line : behind;
      } else if (isInside && line.kind() == TomlNode.Kind.ENTRY) {
        String other = key(line);
        if (other.compareTo(key) < 0 && other.compareTo(greatest) > 0) {
          greatest = other;
          behind = line;
        }
      }
    }
    return Optional.ofNullable(behind)
        .map(line -> List.of(TextEdit.insertion(line.end(), lineBehind(line, key, value))));
  }

  private String lineBehind(TomlNode line, String key, String value) {
    String newline = text().contains("\r\n") ? "\r\n" : "\n";
    String written = key + " = " + value;
    return text().startsWith("\n", line.end() - 1) ? written + newline : newline + written;
  }

  /// Without a key and its line.
  ///
  /// @return empty where the key has no line for itself, or a comment on it
  Optional<List<TextEdit>> withoutKey(SourceSpan key) {
    for (TomlSyntax part : document.syntax().parts()) {
      if (part instanceof TomlNode line
          && line.kind() == TomlNode.Kind.ENTRY
          && line.node(TomlNode.Kind.KEY).filter(own -> own.span().equals(key)).isPresent()) {
        return hasComment(line)
            ? Optional.empty()
            : Optional.of(List.of(TextEdit.removal(line.start(), line.end())));
      }
    }
    return Optional.empty();
  }

  private static boolean hasComment(TomlNode line) {
    return line.parts().stream()
        .anyMatch(
            part -> part instanceof TomlToken token && token.kind() == TomlToken.Kind.COMMENT);
  }

  private static boolean isHeader(TomlNode line) {
    return line.kind() == TomlNode.Kind.TABLE_HEADER || line.kind() == TomlNode.Kind.ARRAY_HEADER;
  }

  private String key(TomlNode line) {
    return line.node(TomlNode.Kind.KEY)
        .map(key -> text().substring(key.start(), key.end()).strip())
        .orElse("");
  }

  private String text() {
    return document.source().text();
  }
}
