package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.languages.kql.syntax.LiteralText.Escape;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;

/// `\not`, which is the end of a line and `ot`.
final class EscapedNot implements ValueLint {
  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    return test.escapes().stream()
        .filter(escape -> !test.value().quoted() && isNot(test.query(), escape))
        .findFirst()
        .map(escape ->
            Diagnostic.of(
                    KqlFault.ESCAPED_NOT, escape.span(), "`\\n` of `\\not` is the end of a line")
                .withLabel("`\\and` and `\\or` are words, `\\not` is none")
                .withHint(
                    "did you mean `"
                        + LiteralPrinter.quoted(test.value().text().replace("\not", "not"))
                        + "`?"));
  }

  /// Whether what was read as the end of a line was meant to be the word `not`.
  static boolean isNot(String query, Escape escape) {
    int behind = escape.span().end();
    boolean word = escape.written().equals("\\n") && query.startsWith("ot", behind);
    return word
        && (behind + 2 == query.length() || !Character.isLetterOrDigit(query.charAt(behind + 2)));
  }
}
