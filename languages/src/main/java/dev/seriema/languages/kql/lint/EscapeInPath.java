package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.LiteralText.Escape;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Pattern;

/// A tab or the end of a line inside of what looks like a path: `"C:\temp"`.
final class EscapeInPath implements ValueLint {
  private static final Pattern PATH = Pattern.compile("(?s)\"?([A-Za-z]:|\\\\|HK|\\*).*");

  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    String written = test.written();
    if (!PATH.matcher(written).matches()) {
      return Optional.empty();
    }
    return test.escapes().stream()
        .filter(escape -> isBeforeLetter(test.query(), escape))
        .findFirst()
        .map(escape ->
            Diagnostic.of(
                    KqlFault.ESCAPE_IN_PATH,
                    escape.span(),
                    "`" + escape.written() + "` is " + named(escape) + ", no part of a path")
                .withHint("did you mean `\\" + escape.written() + "`?"));
  }

  private static boolean isBeforeLetter(String query, Escape escape) {
    int behind = escape.span().end();
    boolean blank = escape.written().matches("\\\\[trn]");
    return blank
        && behind < query.length()
        && Character.isLetterOrDigit(query.charAt(behind))
        && !EscapedNot.isNot(query, escape);
  }

  private static String named(Escape escape) {
    return escape.read().equals("\t") ? "a tab" : "the end of a line";
  }
}
