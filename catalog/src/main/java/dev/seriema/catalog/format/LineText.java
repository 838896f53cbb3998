package dev.seriema.catalog.format;

import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import dev.seriema.catalog.toml.TomlToken;

/// Writes one line of a document, or what counts as one, such as a key with a list that has many.
///
/// @param text of the file
record LineText(String text) {
  /// Without its newline and the blanks at either end.
  String of(TomlSyntax line) {
    if (!(line instanceof TomlNode node)) {
      return raw(line);
    }
    StringBuilder written = new StringBuilder();
    for (TomlSyntax part : node.parts()) {
      append(part, written);
    }
    return written.toString().stripTrailing();
  }

  /// The name of a table or entry, as it is written.
  String key(TomlNode line) {
    return line.node(TomlNode.Kind.KEY).map(this::withoutBlanks).orElse("");
  }

  private void append(TomlSyntax part, StringBuilder written) {
    switch (part) {
      case TomlNode node when node.kind() == TomlNode.Kind.KEY ->
          written.append(withoutBlanks(node));
      case TomlNode node when node.kind() == TomlNode.Kind.ARRAY ->
          written.append(new ListLayout(text).of(node, written.length()));
      case TomlNode node -> written.append(raw(node));
      case TomlToken token ->
          written.append(
              switch (token.kind()) {
                case WHITESPACE, NEWLINE -> "";
                case EQUALS -> " = ";
                case COMMENT -> (written.isEmpty() ? "" : "  ") + raw(token).stripTrailing();
                default -> raw(token);
              });
    }
  }

  private String withoutBlanks(TomlNode key) {
    StringBuilder name = new StringBuilder();
    key.forEachToken(token -> {
      if (token.kind() != TomlToken.Kind.WHITESPACE) {
        name.append(raw(token));
      }
    });
    return name.toString();
  }

  private String raw(TomlSyntax part) {
    return text.substring(part.start(), part.end());
  }
}
