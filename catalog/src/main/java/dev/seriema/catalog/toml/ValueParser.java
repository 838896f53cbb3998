package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Reads what stands behind `=`: strings, bare values, arrays and inline tables.
final class ValueParser {
  private final TomlScanner scanner;
  private final TomlFaults faults;
  private final KeyParser keys;

  ValueParser(TomlScanner scanner, TomlFaults faults, KeyParser keys) {
    this.scanner = scanner;
    this.faults = faults;
    this.keys = keys;
  }

  /// Adds `key = value`, or what there is of it.
  ///
  /// @param depth how many arrays and inline tables stand around it
  void keyAndValue(List<TomlSyntax> parts, int depth) {
    keys.key(parts);
    blank(parts);
    if (scanner.peek() != '=' && !findEquals(parts, depth)) {
      return;
    }
    if (scanner.peek() == '=') {
      parts.add(scanner.take(TomlToken.Kind.EQUALS, 1));
      blank(parts);
    }
    if (scanner.peek() == '=') {
      disturbHere(TomlFault.MISSING_VALUE, "no value between `=` and `=`");
      unknown(parts, 1);
      blank(parts);
    }
    value(parts, depth);
  }

  /// Says that `=` is missing and goes to where the value may start.
  ///
  /// @return whether there is such a place on this line
  private boolean findEquals(List<TomlSyntax> parts, int depth) {
    SourceSpan place = new SourceSpan(scanner.position(), scanner.position());
    faults.disturb(
        scanner.position(),
        Diagnostic.of(TomlFault.MISSING_EQUALS, place, "no `=` after the key")
            .withHint("write `key = value`"));
    int length = 0;
    while (!endsUnknown(length, depth)) {
      length++;
    }
    unknown(parts, length);
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
  private void value(List<TomlSyntax> parts, int depth) {
    switch (scanner.peek()) {
      case '"', '\'' -> parts.add(scanner.string());
      case '[' -> parts.add(nested(depth, TomlNode.Kind.ARRAY));
      case '{' -> parts.add(nested(depth, TomlNode.Kind.INLINE_TABLE));
      default -> bareValue(parts, depth);
    }
  }

  private TomlSyntax nested(int depth, TomlNode.Kind kind) {
    if (depth >= TomlDocument.MAXIMUM_DEPTH) {
      return skipped();
    }
    return kind == TomlNode.Kind.ARRAY ? array(depth + 1) : inlineTable(depth + 1);
  }

  private void bareValue(List<TomlSyntax> parts, int depth) {
    int length = BareValues.length(scanner, depth > 0);
    if (length > 0) {
      parts.add(scanner.take(TomlToken.Kind.BARE_VALUE, length));
    } else {
      SourceSpan place = new SourceSpan(scanner.position(), scanner.position());
      faults.disturb(
          scanner.position(), Diagnostic.of(TomlFault.MISSING_VALUE, place, "a value is missing"));
    }
  }

  private TomlNode array(int depth) {
    int before = faults.disturbances();
    List<TomlSyntax> parts = new ArrayList<>();
    parts.add(scanner.take(TomlToken.Kind.LEFT_BRACKET, 1));
    boolean afterValue = false;
    while (true) {
      boolean newLine = filler(parts);
      if (scanner.atEnd() || scanner.peek() == '=' || (newLine && lineBegins())) {
        unclosed(TomlFault.UNCLOSED_ARRAY, parts.getFirst().span(), "]", before);
        break;
      }
      if (scanner.peek() == ']') {
        parts.add(scanner.take(TomlToken.Kind.RIGHT_BRACKET, 1));
        break;
      }
      if (scanner.peek() == ',') {
        if (!afterValue) {
          disturbHere(TomlFault.MISSING_VALUE, "no value before `,`");
        }
        parts.add(scanner.take(TomlToken.Kind.COMMA, 1));
        afterValue = false;
        continue;
      }
      if (afterValue) {
        missingComma(parts);
      }
      item(parts, depth);
      afterValue = true;
    }
    return new TomlNode(TomlNode.Kind.ARRAY, parts);
  }

  private void item(List<TomlSyntax> parts, int depth) {
    if (scanner.peek() == '}') {
      disturbHere(TomlFault.MISSING_VALUE, "`}` in an array");
      unknown(parts, 1);
    } else {
      value(parts, depth);
    }
  }

  private TomlNode inlineTable(int depth) {
    int before = faults.disturbances();
    List<TomlSyntax> parts = new ArrayList<>();
    parts.add(scanner.take(TomlToken.Kind.LEFT_BRACE, 1));
    boolean afterPair = false;
    boolean severalLines = false;
    while (true) {
      blank(parts);
      boolean newLine = scanner.atNewline() || scanner.peek() == '#';
      int lineEnd = scanner.position();
      if (newLine) {
        filler(parts);
      }
      if (scanner.atEnd() || (newLine && lineBegins() && (afterPair || scanner.peek() == '['))) {
        unclosed(TomlFault.UNCLOSED_INLINE_TABLE, parts.getFirst().span(), "}", before);
        break;
      }
      if (newLine && !severalLines) {
        severalLines = true;
        newlineInside(lineEnd);
      }
      if (scanner.peek() == '}') {
        parts.add(scanner.take(TomlToken.Kind.RIGHT_BRACE, 1));
        break;
      }
      if (scanner.peek() == ',') {
        comma(parts, afterPair);
        afterPair = false;
        continue;
      }
      if (afterPair) {
        missingComma(parts);
      }
      pair(parts, depth);
      afterPair = true;
    }
    return new TomlNode(TomlNode.Kind.INLINE_TABLE, parts);
  }

  private void comma(List<TomlSyntax> parts, boolean afterPair) {
    TomlToken comma = scanner.take(TomlToken.Kind.COMMA, 1);
    parts.add(comma);
    int distance = 0;
    while (TomlScanner.isWhitespace(scanner.peek(distance))) {
      distance++;
    }
    if (!afterPair) {
      faults.disturb(
          comma.start(),
          Diagnostic.of(TomlFault.MISSING_KEY, comma.span(), "no `key = value` before `,`"));
    } else if (scanner.peek(distance) == '}') {
      faults.disturb(
          comma.start(),
          Diagnostic.of(
              TomlFault.TRAILING_COMMA, comma.span(), "`,` before the end of an inline table"));
    }
  }

  private void pair(List<TomlSyntax> parts, int depth) {
    List<TomlSyntax> pair = new ArrayList<>();
    keyAndValue(pair, depth);
    if (pair.isEmpty()) {
      unknown(parts, 1);
    } else {
      parts.add(new TomlNode(TomlNode.Kind.PAIR, pair));
    }
  }

  private void newlineInside(int lineEnd) {
    faults.disturb(
        lineEnd,
        Diagnostic.of(
            TomlFault.NEWLINE_IN_INLINE_TABLE,
            new SourceSpan(lineEnd, lineEnd),
            "an inline table ends on the line where it begins"));
  }

  private void missingComma(List<TomlSyntax> parts) {
    int end = endOfLastValue(parts);
    faults.disturb(
        scanner.position(),
        Diagnostic.of(TomlFault.MISSING_COMMA, new SourceSpan(end, end), "no `,` between values"));
  }

  private static int endOfLastValue(List<TomlSyntax> parts) {
    for (int i = parts.size() - 1; i > 0; i--) {
      boolean fills =
          parts.get(i) instanceof TomlToken token
              && (token.kind() == TomlToken.Kind.WHITESPACE
                  || token.kind() == TomlToken.Kind.NEWLINE
                  || token.kind() == TomlToken.Kind.COMMENT);
      if (!fills) {
        return parts.get(i).end();
      }
    }
    return parts.getFirst().end();
  }

  /// Says that an end is missing, unless a fault inside may have swallowed it.
  private void unclosed(TomlFault fault, SourceSpan opening, String closing, int before) {
    if (faults.disturbances() == before) {
      String what = fault == TomlFault.UNCLOSED_ARRAY ? "array" : "inline table";
      faults.unclosed(
          Diagnostic.of(fault, opening, what + " has no end")
              .withLabel("`" + closing + "` is missing"));
    }
  }

  private void disturbHere(TomlFault fault, String message) {
    SourceSpan span = new SourceSpan(scanner.position(), scanner.position() + 1);
    faults.disturb(scanner.position(), Diagnostic.of(fault, span, message));
  }

  /// Takes what is nested too deeply up to its end, without recursion.
  private TomlSyntax skipped() {
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
        case '[', '{' -> {
          open++;
          unknown(parts, 1);
        }
        case ']', '}' -> {
          open--;
          unknown(parts, 1);
        }
        default -> {
          if (!filler(parts) && !scanner.atEnd() && "[]{}\"'".indexOf(scanner.peek()) < 0) {
            unknown(parts, 1);
          }
        }
      }
    } while (open > 0 && !scanner.atEnd());
    return new TomlNode(TomlNode.Kind.ARRAY, parts);
  }

  /// Adds blanks, newlines, comments, and characters that may stand nowhere.
  ///
  /// @return whether a new line began
  private boolean filler(List<TomlSyntax> parts) {
    boolean newLine = false;
    while (true) {
      blank(parts);
      if (scanner.atNewline()) {
        parts.add(scanner.newline());
        newLine = true;
      } else if (scanner.peek() == '#') {
        parts.add(scanner.comment());
      } else if (!scanner.atEnd() && TomlScanner.isControl(scanner.peek())) {
        faults.disturb(
            scanner.position(),
            TomlScanner.controlCharacter(scanner.peek(), scanner.position(), "a value"));
        unknown(parts, 1);
      } else {
        return newLine;
      }
    }
  }

  /// Whether what follows can only be a line of its own: `key =` or `[name]`.
  private boolean lineBegins() {
    int distance = 0;
    while (scanner.peek(distance) == '[') {
      distance++;
    }
    boolean header = distance == 1 || distance == 2;
    if (distance > 2 || !TomlScanner.isBareKey(scanner.peek(distance))) {
      return false;
    }
    int start = distance;
    while (TomlScanner.isBareKey(scanner.peek(distance)) || scanner.peek(distance) == '.') {
      distance++;
    }
    String word =
        scanner.text().substring(scanner.position() + start, scanner.position() + distance);
    while (TomlScanner.isWhitespace(scanner.peek(distance))) {
      distance++;
    }
    return header
        ? scanner.peek(distance) == ']' && !BareValues.mayBeValue(word)
        : scanner.peek(distance) == '=';
  }

  private void unknown(List<TomlSyntax> parts, int length) {
    if (length > 0) {
      parts.add(scanner.take(TomlToken.Kind.UNKNOWN, length));
    }
  }

  private void blank(List<TomlSyntax> parts) {
    if (TomlScanner.isWhitespace(scanner.peek())) {
      parts.add(scanner.whitespace());
    }
  }
}
