package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.guide.Headings;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// The setup stands in the guide or in the field `setup`, not in both.
final class SetupTwice implements Check {
  /// What programs have written for a setup that is not there.
  private static final String NOTHING = "None";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> note = rule.written().text("note");
    boolean hasField =
        rule.written()
            .text("setup")
            .filter(text -> !text.value().isEmpty() && !text.value().equals(NOTHING))
            .isPresent();
    if (note.isEmpty() || !hasField) {
      return;
    }
    Headings.of(note.get().value()).stream()
        .filter(heading ->
            heading.level() == SetupHeading.LEVEL && heading.title().equals(SetupHeading.TITLE))
        .findFirst()
        .ifPresent(heading ->
            findings.add(
                GuideFault.SETUP_TWICE,
                heading.in(note.get()),
                "the setup stands in `note` and in `setup`"));
  }
}
