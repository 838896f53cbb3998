package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/// Reads the lines of a document: headers, entries and blank ones, and goes on behind a faulty one.
final class DocumentParser {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final TomlScanner scanner;
  private final TomlFaults faults;
  private final KeyParser keys;
  private final ValueParser values;

  DocumentParser(String text, TomlFaults faults) {
    this.scanner = new TomlScanner(text, faults);
    this.faults = faults;
    this.keys = new KeyParser(scanner, faults);
    this.values = new ValueParser(scanner, faults, keys);
  }

  TomlNode document() {
    List<TomlSyntax> lines = new ArrayList<>();
    if (scanner.peek() == BYTE_ORDER_MARK) {
      lines.add(scanner.take(TomlToken.Kind.BYTE_ORDER_MARK, 1));
    }
    while (!scanner.atEnd()) {
      lines.add(line());
    }
    return new TomlNode(TomlNode.Kind.DOCUMENT, lines);
  }

  private TomlNode line() {
    List<TomlSyntax> parts = new ArrayList<>();
    int start = scanner.position();
    int before = faults.disturbances();
    scanner.blank(parts);
    TomlNode.Kind kind = content(parts);
    end(parts);
    TomlNode line = new TomlNode(kind, parts);
    if (faults.disturbances() > before) {
      faults.unsoundLine(start, scanner.position());
    } else if (kind != TomlNode.Kind.BLANK) {
      faults.soundLine();
      rememberString(parts);
    }
    return line;
  }

  private TomlNode.Kind content(List<TomlSyntax> parts) {
    if (scanner.atContentEnd()) {
      return TomlNode.Kind.BLANK;
    }
    if (scanner.peek() == '[') {
      boolean array = scanner.peek(1) == '[';
      header(parts, array);
      return array ? TomlNode.Kind.ARRAY_HEADER : TomlNode.Kind.TABLE_HEADER;
    }
    values.keyAndValue(parts, 0);
    return TomlNode.Kind.ENTRY;
  }

  private void header(List<TomlSyntax> parts, boolean array) {
    TomlToken opening =
        array
            ? scanner.take(TomlToken.Kind.DOUBLE_LEFT_BRACKET, 2)
            : scanner.take(TomlToken.Kind.LEFT_BRACKET, 1);
    parts.add(opening);
    scanner.blank(parts);
    keys.key(parts);
    scanner.blank(parts);
    if (scanner.peek() != ']' || (array && scanner.peek(1) != ']')) {
      String closing = array ? "]]" : "]";
      faults.disturb(
          scanner.position(),
          Diagnostic.of(TomlFault.UNCLOSED_HEADER, opening.span(), "table header has no end")
              .withLabel("`" + closing + "` is missing"));
    } else {
      parts.add(
          array
              ? scanner.take(TomlToken.Kind.DOUBLE_RIGHT_BRACKET, 2)
              : scanner.take(TomlToken.Kind.RIGHT_BRACKET, 1));
    }
  }

  /// Adds what is left of the line and its newline.
  private void end(List<TomlSyntax> parts) {
    scanner.blank(parts);
    if (!scanner.atContentEnd() && scanner.atLineStart()) {
      // An array that has no end was left in front of the next line.
      return;
    }
    if (!scanner.atContentEnd()) {
      rest(parts);
    }
    if (scanner.peek() == '#') {
      parts.add(scanner.comment());
    }
    if (scanner.atNewline()) {
      parts.add(scanner.newline());
    }
  }

  private void rest(List<TomlSyntax> parts) {
    String text = scanner.text();
    int start = scanner.position();
    TomlToken rest = scanner.take(TomlToken.Kind.UNKNOWN, scanner.endOfLine() - start);
    parts.add(rest);
    if (TomlScanner.isControl(text.charAt(start))) {
      faults.disturb(start, TomlScanner.controlCharacter(text.charAt(start), start, "a line"));
      return;
    }
    String words = text.substring(start, rest.end());
    faults.disturb(
        start,
        Diagnostic.of(
            TomlFault.TEXT_AFTER_END,
            rest.span(),
            "`" + TomlFaults.shown(words.strip()) + "` after the end of " + before(parts)));
    if (words.contains("\"\"\"") || words.contains("'''")) {
      faults.lose();
    }
  }

  private static String before(List<TomlSyntax> parts) {
    boolean header =
        parts.stream()
            .anyMatch(part ->
                part instanceof TomlToken token
                    && (token.kind() == TomlToken.Kind.LEFT_BRACKET
                        || token.kind() == TomlToken.Kind.DOUBLE_LEFT_BRACKET));
    return header ? "a table header" : "a value";
  }

  private void rememberString(List<TomlSyntax> parts) {
    for (TomlSyntax part : parts) {
      if (part instanceof TomlToken token && token.kind().isMultiline()) {
        faults.stringEnded(token.start());
      }
    }
  }
}
