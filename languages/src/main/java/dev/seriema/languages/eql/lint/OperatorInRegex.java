package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;

/// A character that is an operator in Lucene's regular expressions and in no other kind: `#` fits
/// nothing, `@` anything, `~` turns round what follows, `&` asks both sides.
final class OperatorInRegex implements TextLint {
  @Override
  public void check(TextTest test, Findings findings) {
    if (test.form() != TextTest.Form.REGEX) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      int at = operator(text.text());
      if (at >= 0) {
        SourceSpan place = test.place(text, at, at + 1);
        String sign = test.query().written(place);
        findings.add(
            Diagnostic.of(
                    EqlFault.OPERATOR_IN_REGEX,
                    place,
                    "`" + sign + "` is an operator in this regular expression")
                .withLabel(meaning(text.text().charAt(at)))
                .withHint("did you mean `" + (text.raw() ? "\\" : "\\\\") + sign + "`?"));
      }
    }
  }

  private static int operator(String regex) {
    boolean quoted = false;
    boolean set = false;
    for (int i = 0; i < regex.length(); i++) {
      char character = regex.charAt(i);
      if (character == '\\') {
        i++;
      } else if (character == '"' && !set) {
        quoted = !quoted;
      } else if (character == '[' && !quoted) {
        set = true;
      } else if (character == ']') {
        set = false;
      } else if (!quoted && !set && "#@~&".indexOf(character) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String meaning(char operator) {
    return switch (operator) {
      case '#' -> "it fits nothing";
      case '@' -> "it fits any text";
      case '~' -> "it turns round what follows";
      default -> "both sides have to fit";
    };
  }
}
