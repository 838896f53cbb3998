package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;

/// Integers (decimal, hexadecimal, octal, binary) of 64 bits and floating point numbers.
final class Numbers {
  private final String word;
  private final SourceSpan span;
  private final TomlFaults faults;
  private int position;

  private Numbers(String word, SourceSpan span, TomlFaults faults) {
    this.word = word;
    this.span = span;
    this.faults = faults;
  }

  static TomlValue read(String word, SourceSpan span, TomlFaults faults) {
    return new Numbers(word, span, faults).read();
  }

  private TomlValue read() {
    String unsigned = isSign(word.charAt(0)) ? word.substring(1) : word;
    if (unsigned.equals("inf") || unsigned.equals("nan")) {
      double size = unsigned.equals("inf") ? Double.POSITIVE_INFINITY : Double.NaN;
      return new TomlValue.FloatNumber(word.charAt(0) == '-' ? -size : size, span);
    }
    if (unsigned.length() < 2 || unsigned.charAt(0) != '0') {
      return decimal();
    }
    return switch (unsigned.charAt(1)) {
      case 'x' -> withRadix(16);
      case 'o' -> withRadix(8);
      case 'b' -> withRadix(2);
      default -> decimal();
    };
  }

  private TomlValue withRadix(int radix) {
    if (isSign(word.charAt(0))) {
      return broken("only decimal numbers have a sign");
    }
    position = 2;
    return digits(radix) && position == word.length()
        ? integer(word.substring(2), radix)
        : broken("not a number of base " + radix);
  }

  private TomlValue decimal() {
    position = isSign(word.charAt(0)) ? 1 : 0;
    int first = position;
    if (!digits(10)) {
      return broken("not a number");
    }
    if (word.charAt(first) == '0' && position > first + 1) {
      return broken("no zero may lead");
    }
    if (position == word.length()) {
      return integer(word, 10);
    }
    if (word.charAt(position) == '.') {
      position++;
      if (!digits(10)) {
        return broken("digits stand on both sides of the point");
      }
    }
    if (position < word.length() && (word.charAt(position) | ' ') == 'e') {
      position++;
      if (position < word.length() && isSign(word.charAt(position))) {
        position++;
      }
      if (!digits(10)) {
        return broken("the exponent has no digits");
      }
    }
    return position == word.length()
        ? new TomlValue.FloatNumber(Double.parseDouble(word.replace("_", "")), span)
        : broken("not a number");
  }

  /// Passes over digits, each underscore between two of them.
  ///
  /// @return whether there is at least one
  private boolean digits(int radix) {
    int start = position;
    while (position < word.length()) {
      char character = word.charAt(position);
      boolean joins =
          character == '_'
              && position > start
              && position + 1 < word.length()
              && isDigit(word.charAt(position - 1), radix)
              && isDigit(word.charAt(position + 1), radix);
      if (!joins && !isDigit(character, radix)) {
        break;
      }
      position++;
    }
    return position > start;
  }

  private TomlValue integer(String digits, int radix) {
    try {
      return new TomlValue.IntegerNumber(Long.parseLong(digits.replace("_", ""), radix), span);
    } catch (NumberFormatException tooLarge) {
      faults.report(
          Diagnostic.of(
              TomlFault.NUMBER_OUT_OF_RANGE,
              span,
              "integer `" + TomlFaults.shown(word) + "` does not fit in 64 bits"));
      return new TomlValue.Broken(span);
    }
  }

  private TomlValue broken(String reason) {
    boolean underscore = position < word.length() && word.charAt(position) == '_';
    faults.report(
        Diagnostic.of(
                TomlFault.BAD_NUMBER, span, "`" + TomlFaults.shown(word) + "` is not a number")
            .withLabel(underscore ? "each `_` stands between two digits" : reason));
    return new TomlValue.Broken(span);
  }

  private static boolean isDigit(char character, int radix) {
    return character < 128 && Character.digit(character, radix) >= 0;
  }

  private static boolean isSign(char character) {
    return character == '+' || character == '-';
  }
}
