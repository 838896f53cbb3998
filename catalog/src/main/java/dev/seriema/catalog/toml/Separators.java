package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// What stands between the values of an array or the pairs of an inline table, and whether they
/// have come to their end.
final class Separators {
  private final TomlScanner scanner;
  private final TomlFaults faults;

  Separators(TomlScanner scanner, TomlFaults faults) {
    this.scanner = scanner;
    this.faults = faults;
  }

  /// Adds blanks, newlines, comments, and characters that may stand nowhere.
  ///
  /// @return whether a new line began
  boolean filler(List<TomlSyntax> parts) {
    boolean newLine = false;
    while (true) {
      scanner.blank(parts);
      if (scanner.atNewline()) {
        parts.add(scanner.newline());
        newLine = true;
      } else if (scanner.peek() == '#') {
        parts.add(scanner.comment());
      } else if (!scanner.atEnd() && TomlScanner.isControl(scanner.peek())) {
        int place = scanner.position();
        faults.disturb(place, TomlScanner.controlCharacter(scanner.peek(), place, "a value"));
        scanner.unknown(parts, 1);
      } else {
        return newLine;
      }
    }
  }

  /// Whether what follows can only be a line of its own: `key =` or `[name]`.
  boolean lineBegins() {
    int distance = 0;
    while (scanner.peek(distance) == '[') {
      distance++;
    }
    boolean header = distance == 1 || distance == 2;
    if (distance > 2 || !TomlScanner.isBareKey(scanner.peek(distance))) {
      return false;
    }
    int start = scanner.position() + distance;
    while (TomlScanner.isBareKey(scanner.peek(distance)) || scanner.peek(distance) == '.') {
      distance++;
    }
    String word = scanner.text().substring(start, scanner.position() + distance);
    while (TomlScanner.isWhitespace(scanner.peek(distance))) {
      distance++;
    }
    return header
        ? scanner.peek(distance) == ']' && !BareValues.mayBeValue(word)
        : scanner.peek(distance) == '=';
  }

  void missingComma(List<TomlSyntax> parts) {
    int last = parts.size() - 1;
    while (last > 0 && parts.get(last) instanceof TomlToken token && token.kind().isFiller()) {
      last--;
    }
    int end = parts.get(last).end();
    faults.disturb(
        scanner.position(),
        Diagnostic.of(TomlFault.MISSING_COMMA, new SourceSpan(end, end), "no `,` between values"));
  }

  /// Says that an end is missing, unless a fault inside may have swallowed it.
  ///
  /// @param before how many faults of syntax there were at the opening
  void unclosed(TomlFault fault, TomlSyntax opening, int before) {
    if (faults.disturbances() == before) {
      boolean array = fault == TomlFault.UNCLOSED_ARRAY;
      faults.unclosed(
          Diagnostic.of(fault, opening.span(), (array ? "array" : "inline table") + " has no end")
              .withLabel(array ? "`]` is missing" : "`}` is missing"));
    }
  }

  void disturbHere(TomlFault fault, String message) {
    SourceSpan span = new SourceSpan(scanner.position(), scanner.position() + 1);
    faults.disturb(scanner.position(), Diagnostic.of(fault, span, message));
  }
}
