package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs of other kinds of regular expressions that stand for themselves in Lucene's: `^` and `$`
/// at the ends, which need no sign, and the `?` of groups that begin with `(?`.
final class ForeignRegex implements TextLint {
  private static final Pattern FOREIGN =
      Pattern.compile("^\\^|(?<!\\\\)(?:\\\\\\\\)*(?<sign>\\$)$|(?<=\\()\\?[:=!<i]");

  @Override
  public void check(TextTest test, Findings findings) {
    if (test.form() != TextTest.Form.REGEX) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      Matcher foreign = FOREIGN.matcher(text.text());
      if (foreign.find()) {
        int start = foreign.group("sign") == null ? foreign.start() : foreign.start("sign");
        SourceSpan place = test.place(text, start, foreign.end());
        findings.add(found(test, place));
      }
    }
  }

  private static Diagnostic found(TextTest test, SourceSpan place) {
    String sign = test.query().written(place);
    Diagnostic found =
        Diagnostic.of(
            EqlFault.FOREIGN_REGEX,
            place,
            "`" + sign + "` stands for itself in this regular expression");
    return found.withLabel(
        sign.startsWith("?")
            ? "every group is a plain one"
            : "the expression fits whole values without it");
  }
}
