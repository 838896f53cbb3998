package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;

/// Values without quotes or brackets: truth values, numbers, dates and times.
final class BareValues {
  private static final List<String> WORDS = List.of("true", "false", "inf", "nan");

  private BareValues() {}

  /// How many characters a bare value has here, from 0.
  ///
  /// A date may be parted from its time by one blank. Words that are no value are taken together up
  /// to where a value must end, as they probably lack their quotes.
  ///
  /// @param contained whether it stands in an array or an inline table
  static int length(TomlScanner scanner, boolean contained) {
    String text = scanner.text();
    int start = scanner.position();
    int end = endOfWord(scanner, start);
    if (mayBeValue(text.substring(start, end))) {
      return (timeFollows(text, start, end) ? endOfWord(scanner, end + 1) : end) - start;
    }
    while (!endsContent(scanner, end) && !(contained && endsItem(text.charAt(end)))) {
      end++;
    }
    while (end > start && TomlScanner.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end - start;
  }

  private static int endOfWord(TomlScanner scanner, int start) {
    String text = scanner.text();
    int end = start;
    while (!endsContent(scanner, end)
        && !TomlScanner.isWhitespace(text.charAt(end))
        && !TomlScanner.isControl(text.charAt(end))
        && !endsItem(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsContent(TomlScanner scanner, int place) {
    return place >= scanner.text().length()
        || scanner.text().charAt(place) == '#'
        || scanner.isNewline(place);
  }

  private static boolean endsItem(char character) {
    return character == ',' || character == ']' || character == '}';
  }

  private static boolean timeFollows(String text, int start, int end) {
    return end - start == 10
        && text.charAt(start + 4) == '-'
        && text.charAt(start + 7) == '-'
        && end + 3 < text.length()
        && text.charAt(end) == ' '
        && isDigit(text.charAt(end + 1))
        && isDigit(text.charAt(end + 2))
        && text.charAt(end + 3) == ':';
  }

  /// Whether a word begins like a value, so that a fault in it is one of a number or a date.
  static boolean mayBeValue(String word) {
    if (word.isEmpty()) {
      return false;
    }
    boolean signed = word.charAt(0) == '+' || word.charAt(0) == '-';
    String unsigned = signed ? word.substring(1) : word;
    return WORDS.contains(unsigned)
        || (!unsigned.isEmpty() && isDigit(unsigned.charAt(0)))
        || (unsigned.length() > 1 && unsigned.charAt(0) == '.' && isDigit(unsigned.charAt(1)));
  }

  static TomlValue read(String word, SourceSpan span, TomlFaults faults) {
    if (word.equals("true") || word.equals("false")) {
      return new TomlValue.Truth(word.equals("true"), span);
    }
    if (mayBeValue(word)) {
      return DatesAndTimes.looksLikeOne(word)
          ? DatesAndTimes.read(word, span, faults)
          : Numbers.read(word, span, faults);
    }
    faults.report(unknown(word, span));
    return new TomlValue.Broken(span);
  }

  private static Diagnostic unknown(String word, SourceSpan span) {
    for (int i = 0; i < word.length(); i++) {
      if (TomlScanner.isControl(word.charAt(i))) {
        return TomlScanner.controlCharacter(word.charAt(i), span.start() + i, "a value");
      }
    }
    Diagnostic unknown =
        Diagnostic.of(
            TomlFault.UNKNOWN_VALUE, span, "`" + TomlFaults.shown(word) + "` is not a value");
    Optional<String> nearest = Suggestions.nearest(word, WORDS);
    if (nearest.isPresent()) {
      return unknown.withHint("did you mean `" + nearest.get() + "`?");
    }
    boolean plain = word.length() <= 40 && word.indexOf('"') < 0 && word.indexOf('\\') < 0;
    return plain ? unknown.withHint("a text needs quotes: `\"" + word + "\"`") : unknown;
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
