package dev.seriema.catalog.toml;

import java.util.ArrayList;
import java.util.List;

/// Reads `[ value, … ]`, on any number of lines.
final class ArrayParser {
  private final TomlScanner scanner;
  private final TomlFaults faults;
  private final ValueParser values;
  private final Separators separators;

  ArrayParser(TomlScanner scanner, TomlFaults faults, ValueParser values) {
    this.scanner = scanner;
    this.faults = faults;
    this.values = values;
    this.separators = new Separators(scanner, faults);
  }

  /// @param depth how many arrays and inline tables there are with this one
  TomlNode array(int depth) {
    int before = faults.disturbances();
    List<TomlSyntax> parts = new ArrayList<>();
    parts.add(scanner.take(TomlToken.Kind.LEFT_BRACKET, 1));
    boolean afterValue = false;
    while (true) {
      boolean newLine = separators.filler(parts);
      if (scanner.peek() == ']') {
        parts.add(scanner.take(TomlToken.Kind.RIGHT_BRACKET, 1));
        break;
      }
      if (scanner.atEnd() || scanner.peek() == '=' || (newLine && separators.lineBegins())) {
        separators.unclosed(TomlFault.UNCLOSED_ARRAY, parts.getFirst(), before);
        break;
      }
      afterValue = commaOrValue(parts, depth, afterValue);
    }
    return new TomlNode(TomlNode.Kind.ARRAY, parts);
  }

  /// @return whether it was a value
  private boolean commaOrValue(List<TomlSyntax> parts, int depth, boolean afterValue) {
    if (scanner.peek() == ',') {
      if (!afterValue) {
        separators.disturbHere(TomlFault.MISSING_VALUE, "no value before `,`");
      }
      parts.add(scanner.take(TomlToken.Kind.COMMA, 1));
      return false;
    }
    if (afterValue) {
      separators.missingComma(parts);
    }
    if (scanner.peek() == '}') {
      separators.disturbHere(TomlFault.MISSING_VALUE, "`}` in an array");
      scanner.unknown(parts, 1);
    } else {
      values.value(parts, depth);
    }
    return true;
  }
}
