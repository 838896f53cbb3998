package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An operator of another language inside of a value without quotes: `process.name = bash` looks
/// for words in all fields.
final class OperatorAsText implements ValueLint {
  private static final Pattern JOIN = Pattern.compile("(&&|\\|\\|)");
  private static final Pattern COMPARISON =
      Pattern.compile("^([A-Za-z_@][\\w.@-]*)\\s*(==|!=|=~|=)\\s*(\\S.*)$");

  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    if (test.value().quoted()) {
      return Optional.empty();
    }
    Matcher join = JOIN.matcher(test.written());
    if (join.find()) {
      return Optional.of(
          found(test, join.group(1))
              .withHint("did you mean `" + (join.group(1).equals("&&") ? "and" : "or") + "`?"));
    }
    Matcher comparison = COMPARISON.matcher(test.written());
    if (test.field().isPresent() || !comparison.matches()) {
      return Optional.empty();
    }
    String negation = comparison.group(2).equals("!=") ? "not " : "";
    return Optional.of(
        found(test, comparison.group(2))
            .withHint(
                "did you mean `"
                    + negation
                    + comparison.group(1)
                    + ": "
                    + comparison.group(3)
                    + "`?"));
  }

  private static Diagnostic found(ValueTest test, String sign) {
    return Diagnostic.of(
            KqlFault.OPERATOR_AS_TEXT,
            test.value().span(),
            "`" + sign + "` is part of the value here")
        .withLabel("it is no operator of KQL");
  }
}
