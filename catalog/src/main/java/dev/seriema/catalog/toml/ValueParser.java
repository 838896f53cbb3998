package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Reads `key = value`, and values of all kinds.
final class ValueParser {
  private final TomlScanner scanner;
  private final TomlFaults faults;
  private final KeyParser keys;
  private final ArrayParser arrays;
  private final InlineTableParser inlineTables;

  ValueParser(TomlScanner scanner, TomlFaults faults, KeyParser keys) {
    this.scanner = scanner;
    this.faults = faults;
    this.keys = keys;
    this.arrays = new ArrayParser(scanner, faults, this);
    this.inlineTables = new InlineTableParser(scanner, faults, this);
  }

  /// Adds `key = value`, or what there is of it.
  ///
  /// @param depth how many arrays and inline tables stand around it
  void keyAndValue(List<TomlSyntax> parts, int depth) {
    keys.key(parts);
    scanner.blank(parts);
    if (scanner.peek() != '=' && !findEquals(parts, depth)) {
      return;
    }
    if (scanner.peek() == '=') {
      parts.add(scanner.take(TomlToken.Kind.EQUALS, 1));
      scanner.blank(parts);
    }
    if (scanner.peek() == '=') {
      SourceSpan second = new SourceSpan(scanner.position(), scanner.position() + 1);
      faults.disturb(
          second.start(),
          Diagnostic.of(TomlFault.MISSING_VALUE, second, "no value between `=` and `=`"));
      scanner.unknown(parts, 1);
      scanner.blank(parts);
    }
    value(parts, depth);
  }

  /// Says that `=` is missing and goes to where the value may start.
  ///
  /// @return whether there is such a place on this line
  private boolean findEquals(List<TomlSyntax> parts, int depth) {
    faults.disturb(
        scanner.position(),
        Diagnostic.of(TomlFault.MISSING_EQUALS, scanner.place(), "no `=` after the key")
            .withHint("write `key = value`"));
    int length = 0;
    while (!endsUnknown(length, depth)) {
      length++;
    }
    scanner.unknown(parts, length);
    if (scanner.atTripleQuote()) {
      faults.lose();
      return false;
    }
    return !scanner.atContentEnd() && "=\"'[{".indexOf(scanner.peek()) >= 0;
  }

  private boolean endsUnknown(int distance, int depth) {
    int place = scanner.position() + distance;
    return place >= scanner.text().length()
        || scanner.isNewline(place)
        || "=\"'[{#".indexOf(scanner.text().charAt(place)) >= 0
        || (depth > 0 && ",}".indexOf(scanner.text().charAt(place)) >= 0);
  }

  /// Adds a value, and nothing where there is none.
  void value(List<TomlSyntax> parts, int depth) {
    switch (scanner.peek()) {
      case '"', '\'' -> parts.add(scanner.string());
      case '[', '{' -> parts.add(nested(depth));
      default -> bareValue(parts, depth);
    }
  }

  private void bareValue(List<TomlSyntax> parts, int depth) {
    int length = BareValues.length(scanner, depth > 0);
    if (length > 0) {
      parts.add(scanner.take(TomlToken.Kind.BARE_VALUE, length));
    } else {
      faults.disturb(
          scanner.position(),
          Diagnostic.of(TomlFault.MISSING_VALUE, scanner.place(), "a value is missing"));
    }
  }

  private TomlNode nested(int depth) {
    if (depth >= TomlDocument.MAXIMUM_DEPTH) {
      return skipped();
    }
    return scanner.peek() == '[' ? arrays.array(depth + 1) : inlineTables.table(depth + 1);
  }

  /// Takes what is nested too deeply up to its end, without recursion.
  private TomlNode skipped() {
    int start = scanner.position();
    faults.disturb(
        start,
        Diagnostic.of(
            TomlFault.NESTED_TOO_DEEPLY,
            new SourceSpan(start, start + 1),
            "nested more than " + TomlDocument.MAXIMUM_DEPTH + " deep"));
    List<TomlSyntax> parts = new ArrayList<>();
    int open = 0;
    do {
      switch (scanner.peek()) {
        case '"', '\'' -> parts.add(scanner.string());
        case '#' -> parts.add(scanner.comment());
        case '[', '{' -> {
          open++;
          scanner.unknown(parts, 1);
        }
        case ']', '}' -> {
          open--;
          scanner.unknown(parts, 1);
        }
        default -> scanner.unknown(parts, 1);
      }
    } while (open > 0 && !scanner.atEnd());
    return new TomlNode(TomlNode.Kind.ARRAY, parts);
  }
}
