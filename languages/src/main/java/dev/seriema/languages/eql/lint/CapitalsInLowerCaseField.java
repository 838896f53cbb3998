package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.languages.lint.LowerCaseFields;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.value.LetterCase;
import java.util.Locale;

/// Capitals asked of a field that is in lower case by its definition, where letter case counts.
final class CapitalsInLowerCaseField implements TextLint {
  @Override
  public void check(TextTest test, Findings findings) {
    if (test.letterCase() == LetterCase.FOLDED
        || test.form() == TextTest.Form.REGEX
        || !LowerCaseFields.contains(test.field().name())) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      String lower = text.text().toLowerCase(Locale.ROOT);
      if (!lower.equals(text.text())) {
        findings.add(
            Diagnostic.of(
                    EqlFault.CAPITALS_IN_LOWER_CASE_FIELD,
                    text.span(),
                    "`" + test.field().name() + "` is never `\"" + text.text() + "\"`")
                .withLabel("the field is in lower case")
                .withHint("did you mean `\"" + lower + "\"`?"));
      }
    }
  }
}
