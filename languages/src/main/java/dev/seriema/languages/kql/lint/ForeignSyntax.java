package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Pattern;

/// A value in the syntax of Lucene, which is a text like any other here.
final class ForeignSyntax implements ValueLint {
  private static final Pattern REGEX = Pattern.compile("(?s)/.*[\\[\\]|+?.^$].*/");
  private static final Pattern RANGE = Pattern.compile("(?s)\\[.*\\sTO\\s.*\\]");
  private static final Pattern FUZZY = Pattern.compile("\\w{3,}~[0-2]?");

  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    if (test.value().quoted()) {
      return Optional.empty();
    }
    String text = test.value().text();
    return REGEX.matcher(text).matches()
        ? Optional.of(found(test, "a regular expression"))
        : RANGE.matcher(text).matches()
            ? Optional.of(found(test, "a range"))
            : FUZZY.matcher(text).matches()
                ? Optional.of(found(test, "a fuzzy search"))
                : Optional.empty();
  }

  private static Diagnostic found(ValueTest test, String what) {
    return Diagnostic.of(
            KqlFault.FOREIGN_SYNTAX,
            test.value().span(),
            "`" + test.written() + "` is taken as it stands")
        .withLabel("it reads like " + what + " of Lucene, which KQL has not");
  }
}
