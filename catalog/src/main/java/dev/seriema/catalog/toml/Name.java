package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One name of a key.
///
/// @param text as it is meant, without quotes and escapes
/// @param span where it is written
record Name(String text, SourceSpan span) {
  /// The names of a line's key.
  ///
  /// @param depth how many names lead to the table that the key adds to
  /// @return none when the line has no key, or one that is broken or too deep
  static List<Name> of(TomlNode line, int depth, SourceText source, TomlFaults faults) {
    Optional<TomlNode> key = line.node(TomlNode.Kind.KEY);
    if (key.isEmpty()) {
      return List.of();
    }
    List<Name> names = new ArrayList<>(1);
    int due = 1;
    for (TomlSyntax part : key.get().parts()) {
      if (part instanceof TomlToken token) {
        if (token.kind() == TomlToken.Kind.DOT) {
          due++;
        } else if (!token.kind().isFiller()) {
          read(token, source, faults).ifPresent(names::add);
        }
      }
    }
    boolean whole = names.size() == due;
    return whole && fits(depth + due, key.get(), faults) ? names : List.of();
  }

  private static Optional<Name> read(TomlToken token, SourceText source, TomlFaults faults) {
    if (token.kind() == TomlToken.Kind.BARE_KEY) {
      String text = source.text().substring(token.start(), token.end());
      return Optional.of(new Name(text, token.span()));
    }
    if (token.kind() == TomlToken.Kind.BASIC_STRING
        || token.kind() == TomlToken.Kind.LITERAL_STRING) {
      String text = Strings.read(source.text(), token, faults).value();
      return Optional.of(new Name(text, token.span()));
    }
    return Optional.empty();
  }

  private static boolean fits(int depth, TomlNode key, TomlFaults faults) {
    if (depth <= TomlDocument.MAXIMUM_DEPTH) {
      return true;
    }
    faults.report(
        Diagnostic.of(
            TomlFault.NESTED_TOO_DEEPLY,
            key.span(),
            "nested more than " + TomlDocument.MAXIMUM_DEPTH + " deep"));
    return false;
  }

  /// The name as messages show it.
  String shown() {
    return TomlFaults.shown(text);
  }
}
