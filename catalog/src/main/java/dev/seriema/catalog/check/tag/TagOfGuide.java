package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// A rule whose note tells how to investigate its alerts says so by a tag.
final class TagOfGuide implements Check {
  private static final String TAG = "Resources: Investigation Guide";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    boolean isGuide =
        rule.written()
            .text("note")
            .filter(note -> note.value().contains("Investigating"))
            .isPresent();
    if (isGuide) {
      RuleTags.of(rule)
          .ask(
              TAG,
              TagFault.NO_TAG_OF_GUIDE,
              "the investigation guide in `note` asks for the tag `" + TAG + "`",
              findings);
    }
  }
}
