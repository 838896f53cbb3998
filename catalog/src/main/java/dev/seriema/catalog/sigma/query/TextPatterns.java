package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.search.RegexText;
import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.catalog.sigma.search.TextPattern.OneOf;
import dev.seriema.catalog.sigma.search.TextPattern.Text;
import dev.seriema.catalog.sigma.search.TextPattern.Wildcard;
import dev.seriema.catalog.sigma.search.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Patterns in the forms that languages know.
final class TextPatterns {
  private TextPatterns() {}

  /// The patterns without choices of characters that together fit the same; none where they would
  /// be too many.
  static List<TextPattern> plain(TextPattern pattern) {
    return Texts.without(pattern);
  }

  /// A regular expression for the whole value.
  ///
  /// @param bothCases whether each letter may be in either case
  static String regex(TextPattern pattern, boolean bothCases) {
    String regex =
        pattern.pieces().stream()
            .map(piece ->
                switch (piece) {
                  case Text(var text) -> RegexText.literal(text, bothCases);
                  case Wildcard wildcard -> wildcard == Wildcard.MANY ? ".*" : ".";
                  case OneOf(var characters) -> RegexText.oneOf(characters);
                })
            .collect(Collectors.joining());
    return regex.isEmpty() ? "()" : regex;
  }

  /// The pattern for texts in lower case.
  static TextPattern lower(TextPattern pattern) {
    return new TextPattern(
        pattern.pieces().stream()
            .map(piece ->
                piece instanceof Text(var text) ? new Text(text.toLowerCase(Locale.ROOT)) : piece)
            .toList());
  }

  /// Whether letter case makes no difference to any text that fits.
  static boolean hasNoLetters(TextPattern pattern) {
    return pattern.pieces().stream()
        .allMatch(piece ->
            piece instanceof Text(var text)
                ? text.codePoints().noneMatch(Character::isLetter)
                : piece instanceof OneOf || piece == Wildcard.ONE);
  }
}
