package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.languages.lint.Effort;
import dev.seriema.languages.lint.Glob;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An item of a list that stands there twice, or that a wildcard beside it takes in.
final class CoveredItem implements TextLint {
  /// @param at which item of the list it is
  private record Pattern(TextLiteral text, Glob glob, int at) {}

  @Override
  public void check(TextTest test, Findings findings) {
    if (test.form() == TextTest.Form.PART || test.texts().size() < 2) {
      return;
    }
    boolean patterns = test.form() == TextTest.Form.PATTERN;
    Map<String, TextLiteral> seen = new HashMap<>();
    List<Pattern> once = new ArrayList<>();
    for (TextLiteral text : test.texts()) {
      String value =
          test.letterCase() == LetterCase.FOLDED ? CaseFolding.fold(text.text()) : text.text();
      TextLiteral before = seen.putIfAbsent(value, text);
      if (before != null) {
        findings.add(found(test, text, "stands in the list twice"));
      } else if (patterns) {
        once.add(new Pattern(text, Glob.of(Wildcard.ofStarsAndQuestionMarks(value)), once.size()));
      }
    }
    covered(test, once, findings);
  }

  private static void covered(TextTest test, List<Pattern> patterns, Findings findings) {
    List<Pattern> wildcards =
        patterns.stream().filter(pattern -> !pattern.glob().isText()).toList();
    for (Pattern pattern : patterns) {
      if (findings.effort().isSpent()) {
        return;
      }
      Optional<Pattern> wider =
          wildcards.stream().filter(other -> covers(other, pattern, findings.effort())).findFirst();
      wider.ifPresent(other ->
          findings.add(
              found(
                  test,
                  pattern.text(),
                  "is covered by `" + test.query().shown(other.text().span()) + "`")));
    }
  }

  /// Of two that cover each other, the first one counts as the wider.
  private static boolean covers(Pattern wider, Pattern pattern, Effort effort) {
    return wider.at() != pattern.at()
        && effort.spend(1)
        && wider.glob().covers(pattern.glob(), effort)
        && (wider.at() < pattern.at() || !pattern.glob().covers(wider.glob(), effort));
  }

  private static Diagnostic found(TextTest test, TextLiteral text, String what) {
    return Diagnostic.of(
        EqlFault.COVERED_ITEM, text.span(), "`" + test.query().shown(text.span()) + "` " + what);
  }
}
