package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two backslashes between the parts of a path, such as `"""C:\\Temp\\*"""`, where nothing is
/// escaped and a path has one. Two at the beginning, or behind a blank or a wildcard, name a host.
final class DoubledBackslash implements TextLint {
  private static final Pattern DOUBLED =
      Pattern.compile("(?<=[A-Za-z0-9]|(?<![A-Za-z])[A-Za-z]:)\\\\\\\\(?=[A-Za-z0-9*?])");

  @Override
  public void check(TextTest test, Findings findings) {
    if (test.form() == TextTest.Form.REGEX) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      Matcher doubled = DOUBLED.matcher(text.text());
      if (text.text().contains("\\\\") && doubled.find()) {
        findings.add(
            Diagnostic.of(
                    EqlFault.DOUBLED_BACKSLASH,
                    test.place(text, doubled.start(), doubled.end()),
                    "two backslashes stand between the parts of a path")
                .withLabel(
                    text.raw()
                        ? "nothing is escaped between three quotes"
                        : "a pattern takes a backslash as it is"));
      }
    }
  }
}
