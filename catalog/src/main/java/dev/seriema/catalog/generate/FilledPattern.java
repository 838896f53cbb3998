package dev.seriema.catalog.generate;

import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;
import dev.seriema.model.value.Wildcard.Part;
import java.util.List;

/// Writes texts that fit a pattern and look like what people write: a folder before a backslash, a
/// file behind it, an argument between blanks.
final class FilledPattern {
  /// How many ways to fill there are.
  static final int VARIANTS = 6;

  private final List<Part> parts;
  private final boolean isWindows;
  private final boolean isCommand;

  /// @param field whose value the text becomes
  FilledPattern(Wildcard pattern, String field) {
    parts = pattern.parts();
    String text = pattern.toString();
    isWindows = text.indexOf('\\') >= 0 || text.toLowerCase(java.util.Locale.ROOT).contains(".exe");
    isCommand = field.endsWith("command_line") || field.endsWith("args") || field.endsWith("text");
  }

  /// @param variant from 0 to [#VARIANTS] exclusive; the first look best
  String text(int variant) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Literal(String literal) -> text.append(literal);
        case Blank.ONE -> text.append(one(next(i), variant));
        case Blank.MANY -> text.append(many(text, next(i), variant));
      }
    }
    return text.toString();
  }

  /// What stands behind a part as far as it is known; empty at the end and before another blank.
  private String next(int part) {
    return part + 1 < parts.size() && parts.get(part + 1) instanceof Literal(String text)
        ? text
        : "";
  }

  private static String one(String next, int variant) {
    return next.startsWith(":") ? "c" : String.valueOf((char) ('3' + variant));
  }

  private String many(StringBuilder before, String next, int variant) {
    if (variant == 1) {
      return "";
    }
    String word = UsualValues.words().get(variant % UsualValues.words().size());
    boolean atStart = before.isEmpty();
    boolean atEnd = next.isEmpty();
    if (atStart && atEnd) {
      return word;
    }
    if (atStart) {
      return start(next, variant, word);
    }
    char last = before.charAt(before.length() - 1);
    return atEnd ? end(last, variant, word) : middle(last, next.charAt(0), variant, word);
  }

  private static String start(String next, int variant, String word) {
    return switch (next.charAt(0)) {
      case '\\' -> variant == 0 ? "C:\\Users\\mira" : "C:\\Data\\" + word;
      case '/' -> variant == 0 ? "" : "/srv/" + word;
      case ' ' -> variant == 0 ? "run" : word;
      case '.', '-', '_' -> word;
      default -> variant == 0 ? "" : word + "-";
    };
  }

  private String end(char last, int variant, String word) {
    return switch (last) {
      case '\\', '/' -> isWindows ? word + ".dat" : word;
      case '.' -> "dat";
      case ' ' -> variant == 0 ? "report.txt" : word;
      case '=', ':', '(', '"', '\'' -> word;
      default -> variant == 0 ? "" : (isCommand ? " " : "-") + word;
    };
  }

  private String middle(char last, char next, int variant, String word) {
    boolean isPath = last == '\\' || last == '/';
    if (isPath) {
      return word;
    }
    if (isCommand) {
      return last == ' ' || next == ' ' ? word : " " + (variant == 0 ? "" : word + " ");
    }
    return variant == 0 ? "" : "-" + word + "-";
  }
}
