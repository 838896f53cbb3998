package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.guide.Heading;
import dev.seriema.catalog.guide.Headings;
import dev.seriema.catalog.written.WrittenText;
import java.util.Locale;
import java.util.Optional;

/// The part of a guide on how to set things up stands below `## Setup`: a release takes it from
/// there into a field of its own, and from nowhere else.
final class SetupHeading implements Check {
  static final String TITLE = "Setup";
  static final int LEVEL = 2;

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> note = rule.written().text("note");
    if (note.isEmpty()) {
      return;
    }
    for (Heading heading : Headings.of(note.get().value())) {
      if (isWrong(heading)) {
        findings
            .add(
                GuideFault.SETUP_HEADING,
                heading.in(note.get()),
                "a heading `"
                    + "#".repeat(heading.level())
                    + " "
                    + heading.title()
                    + "`; the part on the setup stands below `## Setup`",
                "## " + TITLE)
            .repairedBy(
                heading.title().equalsIgnoreCase(TITLE)
                    ? Optional.of(new Repair.Part(heading.line(note.get()), "## " + TITLE))
                    : Optional.empty());
      }
    }
  }

  private static boolean isWrong(Heading heading) {
    if (heading.title().equalsIgnoreCase(TITLE)) {
      return heading.level() != LEVEL || !heading.title().equals(TITLE);
    }
    return heading.level() == LEVEL && heading.title().toLowerCase(Locale.ROOT).contains("config");
  }
}
