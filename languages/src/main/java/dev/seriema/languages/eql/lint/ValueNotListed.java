package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.languages.lint.Effort;
import dev.seriema.languages.lint.Glob;
import dev.seriema.languages.lint.ListedValues;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import java.util.Set;

/// A text that is none of the values that ECS lists for a field and looks like one of them, such as
/// `event.type == "started"`. A text that looks like none may be a value of a source that knows
/// better.
final class ValueNotListed implements TextLint {
  @Override
  public void check(TextTest test, Findings findings) {
    Set<String> listed = ListedValues.of(new FieldPath(test.field().name()));
    if (listed.isEmpty()
        || test.form() == TextTest.Form.REGEX
        || test.form() == TextTest.Form.PART) {
      return;
    }
    for (TextLiteral text : test.texts()) {
      if (listed.stream().noneMatch(value -> fits(test, text.text(), value, findings.effort()))) {
        ListedValues.nearest(text.text(), listed)
            .ifPresent(near -> findings.add(found(test, text, near)));
      }
    }
  }

  private static Diagnostic found(TextTest test, TextLiteral text, String near) {
    return Diagnostic.of(
            EqlFault.VALUE_NOT_LISTED,
            text.span(),
            "`"
                + test.query().shown(text.span())
                + "` is no value that ECS lists for `"
                + test.field().name()
                + "`")
        .withHint("did you mean `\"" + near + "\"`?");
  }

  private static boolean fits(TextTest test, String text, String value, Effort effort) {
    boolean folded = test.letterCase() == LetterCase.FOLDED;
    String asked = folded ? CaseFolding.fold(text) : text;
    String listed = folded ? CaseFolding.fold(value) : value;
    return test.isWhole()
        ? asked.equals(listed)
        : Glob.of(Wildcard.ofStarsAndQuestionMarks(asked)).covers(Glob.ofText(listed), effort);
  }
}
