package dev.seriema.testkit;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What Jackson reads in another way in keys than in values, settled in the text before it reads.
final class RawText {
  /// An escape of a JSON text; one of a surrogate pair is one match.
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}"
              + "|\\\\u[0-9a-fA-F]{4}|\\\\.",
          Pattern.DOTALL);

  private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}");

  private RawText() {}

  /// The document with U+FFFD in place of each escape of half a surrogate pair; everything else
  /// keeps its place.
  static String withoutHalves(String document) {
    return ESCAPE
        .matcher(document)
        .replaceAll((MatchResult escape) ->
            (HALF.matcher(escape.group()).matches() ? "\\ufffd" : escape.group())
                .replace("\\", "\\\\")
                .replace("$", "\\$"));
  }

  /// Where the first raw control character stands in a text: Jackson lets one pass that follows an
  /// escape in a key.
  ///
  /// @return the length of the document where there is none
  static int firstControl(String document) {
    boolean inText = false;
    for (int at = 0; at < document.length(); at++) {
      char sign = document.charAt(at);
      if (sign == '"') {
        inText = !inText;
      } else if (inText && sign == '\\') {
        at++;
      } else if (inText && sign < ' ') {
        return at;
      }
    }
    return document.length();
  }
}
