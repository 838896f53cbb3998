package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Several arguments asked of one value of `process.args`, each of whose values is one argument.
final class JoinedArguments implements TextLint {
  private static final Pattern JOINED =
      Pattern.compile("(?<first>--?[A-Za-z][\\w-]*) +(?<rest>[^\\s\"\\\\]+)");

  @Override
  public void check(TextTest test, Findings findings) {
    if (!test.field().name().endsWith(".args")) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      Matcher joined = JOINED.matcher(text.text());
      if (test.isPlain(text) && joined.matches()) {
        Diagnostic found =
            Diagnostic.of(
                    EqlFault.JOINED_ARGUMENTS,
                    text.span(),
                    "`" + test.query().shown(text.span()) + "` is two arguments")
                .withLabel("each value of `" + test.field().name() + "` is one argument");
        findings.add(
            test.form() == TextTest.Form.EQUAL && !test.negated() && !text.raw()
                ? found.withHint("did you mean `" + apart(test, joined) + "`?")
                : found);
      }
    }
  }

  private static String apart(TextTest test, Matcher joined) {
    String asked = test.writtenField() + " == \"";
    return asked + joined.group("first") + "\" and " + asked + joined.group("rest") + "\"";
  }
}
