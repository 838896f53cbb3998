package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.value.LetterCase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression behind `:` or `like`, which know `*` and `?` only.
final class RegexInPattern implements TextLint {
  private static final Pattern SIGNS =
      Pattern.compile("\\[\\^?(a-z|A-Z|0-9)[^\\]]*\\]|\\\\[dws][+*{]|\\)\\$$|^\\^.*\\$$|\\.\\+");

  @Override
  public void check(TextTest test, Findings findings) {
    if (test.form() != TextTest.Form.PATTERN) {
      return;
    }
    String operator = test.letterCase() == LetterCase.FOLDED ? "regex~" : "regex";
    for (TextLiteral text : test.texts()) {
      Matcher signs = SIGNS.matcher(text.text());
      if (mayHaveSigns(text.text()) && signs.find()) {
        findings.add(
            Diagnostic.of(
                    EqlFault.REGEX_IN_PATTERN,
                    test.place(text, signs.start(), signs.end()),
                    "`" + test.query().shown(text.span()) + "` reads like a regular expression")
                .withLabel("a pattern knows `*` and `?` only")
                .withHint("did you mean `" + operator + "`?"));
        return;
      }
    }
  }

  /// Looks for what each of the signs has, since most texts have none of it.
  private static boolean mayHaveSigns(String text) {
    return text.indexOf('[') >= 0
        || text.indexOf('\\') >= 0
        || text.indexOf('$') >= 0
        || text.contains(".+");
  }
}
