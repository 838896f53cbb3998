package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Single or typographic quotes around a value, which are part of it.
final class QuotesAsText implements ValueLint {
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?s)['\u2018\u2019\u201c\u201d\u201e\u00ab](.+)['\u2018\u2019\u201c\u201d\u00bb]");

  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    Matcher quoted = QUOTED.matcher(test.value().text());
    if (test.value().quoted() || !quoted.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                KqlFault.QUOTES_AS_TEXT,
                test.value().span(),
                "the quotes around `" + quoted.group(1) + "` are part of the value")
            .withLabel("KQL has double quotes only")
            .withHint("did you mean `" + LiteralPrinter.quoted(quoted.group(1)) + "`?"));
  }
}
