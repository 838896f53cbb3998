package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Reads `{ key = value, … }`; also on several lines, which is a fault.
final class InlineTableParser {
  private final TomlScanner scanner;
  private final TomlFaults faults;
  private final ValueParser values;
  private final Separators separators;

  InlineTableParser(TomlScanner scanner, TomlFaults faults, ValueParser values) {
    this.scanner = scanner;
    this.faults = faults;
    this.values = values;
    this.separators = new Separators(scanner, faults);
  }

  /// @param depth how many arrays and inline tables there are with this one
  TomlNode table(int depth) {
    int before = faults.disturbances();
    List<TomlSyntax> parts = new ArrayList<>();
    parts.add(scanner.take(TomlToken.Kind.LEFT_BRACE, 1));
    boolean afterPair = false;
    boolean severalLines = false;
    while (true) {
      scanner.blank(parts);
      SourceSpan lineEnd = scanner.place();
      boolean newLine = scanner.atContentEnd() && separators.filler(parts);
      if (scanner.atEnd() || (newLine && lineBegins(afterPair))) {
        separators.unclosed(TomlFault.UNCLOSED_INLINE_TABLE, parts.getFirst(), before);
        break;
      }
      if (newLine && !severalLines) {
        severalLines = true;
        faults.disturb(
            lineEnd.start(),
            Diagnostic.of(
                TomlFault.NEWLINE_IN_INLINE_TABLE,
                lineEnd,
                "an inline table ends on the line where it begins"));
      }
      if (scanner.peek() == '}') {
        parts.add(scanner.take(TomlToken.Kind.RIGHT_BRACE, 1));
        break;
      }
      afterPair = commaOrPair(parts, depth, afterPair);
    }
    return new TomlNode(TomlNode.Kind.INLINE_TABLE, parts);
  }

  /// Whether a line of its own begins; behind a comma or a brace `key =` is taken for a pair.
  private boolean lineBegins(boolean afterPair) {
    return (afterPair || scanner.peek() == '[') && separators.lineBegins();
  }

  /// @return whether it was a pair
  private boolean commaOrPair(List<TomlSyntax> parts, int depth, boolean afterPair) {
    if (scanner.peek() == ',') {
      comma(parts, afterPair);
      return false;
    }
    if (afterPair) {
      separators.missingComma(parts);
    }
    List<TomlSyntax> pair = new ArrayList<>();
    values.keyAndValue(pair, depth);
    if (pair.isEmpty()) {
      scanner.unknown(parts, 1);
    } else {
      parts.add(new TomlNode(TomlNode.Kind.PAIR, pair));
    }
    return true;
  }

  private void comma(List<TomlSyntax> parts, boolean afterPair) {
    if (!afterPair) {
      separators.disturbHere(TomlFault.MISSING_KEY, "no `key = value` before `,`");
    }
    TomlToken comma = scanner.take(TomlToken.Kind.COMMA, 1);
    parts.add(comma);
    if (afterPair && scanner.peekBehindBlank() == '}') {
      faults.disturb(
          comma.start(),
          Diagnostic.of(
              TomlFault.TRAILING_COMMA, comma.span(), "`,` before the end of an inline table"));
    }
  }
}
