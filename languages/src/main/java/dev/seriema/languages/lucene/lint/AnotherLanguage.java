package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Queries of other languages, which Lucene mostly reads as words to look for.
final class AnotherLanguage {
  /// How much of a query is looked at, in UTF-16 units.
  private static final int BEGINNING = 1_000;

  private static final Map<String, Pattern> BEGINNINGS =
      Map.of(
          "EQL",
              Pattern.compile("\\s*(\\w+\\s+where\\b|(sequence|sample)\\s+(by\\b|with\\b|\\[)).*"),
          "ES|QL",
              Pattern.compile(
                  "\\s*(from|row|ts)\\s+\\S+.*\\|\\s*(where|stats|eval|keep|limit)\\b.*"));

  private AnotherLanguage() {}

  /// @return whether the query is one, so that nothing else in it is worth a word
  static boolean check(LintedQuery query, Findings findings) {
    Optional<String> language =
        BEGINNINGS.entrySet().stream()
            .filter(entry -> matcher(entry.getValue(), query.text()).matches())
            .map(Map.Entry::getKey)
            .findFirst();
    language.ifPresent(name ->
        findings.add(
            Diagnostic.of(
                    LuceneFault.ANOTHER_LANGUAGE,
                    beginning(query.text()),
                    "the query reads like " + name)
                .withLabel("as a query string it looks for these words in all fields")));
    return language.isPresent();
  }

  private static Matcher matcher(Pattern pattern, String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return pattern.matcher(beginning.toLowerCase(Locale.ROOT).replaceAll("\\s", " "));
  }

  private static SourceSpan beginning(String text) {
    int start = 0;
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new SourceSpan(start, end);
  }
}
