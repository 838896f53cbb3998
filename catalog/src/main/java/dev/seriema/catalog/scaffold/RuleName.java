package dev.seriema.catalog.scaffold;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a rule, and that of its file.
public final class RuleName {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;

  /// Longest part of a file name, in characters.
  private static final int LONGEST_PART = 100;

  private RuleName() {}

  /// What keeps a text from being a name, as half a sentence.
  public static Optional<String> fault(String name) {
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      return Optional.of("has fewer than " + SHORTEST + " or more than " + LONGEST + " characters");
    }
    if (name.codePoints().anyMatch(sign -> Character.isISOControl(sign))) {
      return Optional.of("has signs that cannot be printed");
    }
    if (!Character.isLetterOrDigit(name.codePointAt(0))) {
      return Optional.of("does not begin with a letter or digit");
    }
    int last = name.codePointBefore(name.length());
    return Character.isLetterOrDigit(last) || "[]()".indexOf(last) >= 0
        ? Optional.empty()
        : Optional.of("does not end with a letter, digit or bracket");
  }

  /// The name of a rule's file without its ending: the tactic, then the name in small letters and
  /// digits, as far as they have some.
  public static String stem(String tactic, String name) {
    return Stream.of(words(tactic), words(name))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("_"));
  }

  private static String words(String text) {
    String words =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    return words.length() > LONGEST_PART
        ? words.substring(0, LONGEST_PART).replaceAll("_$", "")
        : words;
  }
}
