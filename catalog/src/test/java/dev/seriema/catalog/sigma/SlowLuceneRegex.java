package dev.seriema.catalog.sigma;

import java.util.regex.Pattern;

/// A regular expression of Lucene, for the whole of a text, as one of Java. What the converter has
/// no reason to write stops the test.
final class SlowLuceneRegex {
  private static final String OF_LUCENE = "\"#@&<>~";

  private SlowLuceneRegex() {}

  static Pattern of(String written) {
    StringBuilder java = new StringBuilder();
    boolean set = false;
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      boolean after = !java.isEmpty() && i > 0 && "*+?}".indexOf(written.charAt(i - 1)) >= 0;
      boolean escaped = i > 1 && written.charAt(i - 2) == '\\';
      if (sign == '\\') {
        i++;
        java.append(Pattern.quote(written.substring(i, i + 1)));
      } else if (set) {
        set = sign != ']';
        java.append(sign == '[' || sign == '&' ? "\\" + sign : String.valueOf(sign));
      } else if (OF_LUCENE.indexOf(sign) >= 0) {
        throw new AssertionError("`" + sign + "` is an operator in " + written);
      } else if ((sign == '*' || sign == '+' || sign == '?') && after && !escaped) {
        throw new AssertionError("repeated twice: " + written);
      } else if (sign == '^' || sign == '$') {
        java.append('\\').append(sign);
      } else {
        set = sign == '[';
        boolean negated = set && written.startsWith("^", i + 1);
        java.append(sign).append(negated ? "^" : "");
        i += negated ? 1 : 0;
      }
    }
    return Pattern.compile(java.toString(), Pattern.DOTALL);
  }
}
