package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.value.LetterCase;

/// A star where texts are compared as they stand: `process.name == "sqlite*"` looks for a star.
///
/// A text of stars and blanks only is taken at its word, and so is a question mark, which stands in
/// many addresses of the web.
final class LiteralWildcard implements TextLint {
  /// A list with more items is too long to be shown once more.
  private static final int LONGEST_LIST = 4;

  @Override
  public void check(TextTest test, Findings findings) {
    if (!test.isWhole()) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      if (isPattern(text.text())) {
        findings.add(
            Diagnostic.of(
                    EqlFault.LITERAL_WILDCARD,
                    text.span(),
                    "`*` is no wildcard for `" + sign(test) + "`")
                .withLabel("compared as it stands, the star too")
                .withHint("did you mean `" + meant(test) + "`?"));
        return;
      }
    }
  }

  private static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static String sign(TextTest test) {
    String folded = test.letterCase() == LetterCase.FOLDED ? "~" : "";
    return switch (test.form()) {
      case LIST -> "in" + folded;
      case EQUAL -> test.negated() ? "!=" : "==";
      case PATTERN, REGEX, PART -> throw new IllegalArgumentException("no test of a whole text");
    };
  }

  private static String meant(TextTest test) {
    String operator = test.letterCase() == LetterCase.FOLDED ? "like~" : "like";
    return test.texts().size() > LONGEST_LIST
        ? operator
        : (test.negated() ? "not " : "")
            + test.writtenField()
            + " "
            + operator
            + " "
            + test.writtenTexts();
  }
}
