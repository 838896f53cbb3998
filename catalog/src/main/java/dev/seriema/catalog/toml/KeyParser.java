package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Reads keys: names, bare or quoted, with dots between them.
final class KeyParser {
  /// What ends a bare key, also a faulty one.
  private static final String DELIMITERS = "=.,[]{}#\"'";

  private final TomlScanner scanner;
  private final TomlFaults faults;

  KeyParser(TomlScanner scanner, TomlFaults faults) {
    this.scanner = scanner;
    this.faults = faults;
  }

  /// Adds a key, and nothing where there is none.
  void key(List<TomlSyntax> line) {
    List<TomlSyntax> parts = new ArrayList<>();
    name(parts);
    while (scanner.peekBehindBlank() == '.') {
      scanner.blank(parts);
      parts.add(scanner.take(TomlToken.Kind.DOT, 1));
      scanner.blank(parts);
      name(parts);
    }
    if (!parts.isEmpty()) {
      line.add(new TomlNode(TomlNode.Kind.KEY, parts));
    }
  }

  private void name(List<TomlSyntax> parts) {
    char first = scanner.peek();
    if (scanner.atTripleQuote()) {
      multilineKey(parts);
    } else if (first == '"' || first == '\'') {
      parts.add(scanner.string());
    } else if (scanner.atContentEnd() || DELIMITERS.indexOf(first) >= 0) {
      faults.disturb(
          scanner.position(),
          Diagnostic.of(
              TomlFault.MISSING_KEY, scanner.place(), "a key or a part of it is missing"));
    } else {
      parts.add(bareKey());
    }
  }

  /// Only the quotes are taken, as they often end a string that was to begin elsewhere.
  private void multilineKey(List<TomlSyntax> parts) {
    faults.disturb(
        scanner.position(),
        Diagnostic.of(
            TomlFault.MULTILINE_KEY,
            new SourceSpan(scanner.position(), scanner.position() + 3),
            "a string of several lines cannot be a key"));
    parts.add(scanner.take(TomlToken.Kind.UNKNOWN, 3));
  }

  private TomlToken bareKey() {
    int good = 0;
    while (TomlScanner.isBareKey(scanner.peek(good))) {
      good++;
    }
    int length = good;
    while (!endsName(length)) {
      length++;
    }
    if (length > good) {
      complain(scanner.position() + good);
    }
    return scanner.take(length > good ? TomlToken.Kind.UNKNOWN : TomlToken.Kind.BARE_KEY, length);
  }

  private boolean endsName(int distance) {
    int place = scanner.position() + distance;
    return place >= scanner.text().length()
        || scanner.isNewline(place)
        || TomlScanner.isWhitespace(scanner.text().charAt(place))
        || DELIMITERS.indexOf(scanner.text().charAt(place)) >= 0;
  }

  private void complain(int place) {
    String text = scanner.text();
    if (Utf8.isEscape(text, place)) {
      // That the byte is not UTF-8 is told already.
      faults.doubt(place);
      return;
    }
    int character = text.codePointAt(place);
    SourceSpan span = new SourceSpan(place, place + Character.charCount(character));
    if (TomlScanner.isControl(text.charAt(place))) {
      faults.disturb(place, TomlScanner.controlCharacter(text.charAt(place), place, "a key"));
      return;
    }
    faults.disturb(
        place,
        Diagnostic.of(
                TomlFault.BAD_BARE_KEY,
                span,
                "`" + TomlFaults.shown(text.substring(place, span.end())) + "` in a bare key")
            .withLabel("only A-Z, a-z, 0-9, `_` and `-` need no quotes"));
  }
}
