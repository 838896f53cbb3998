package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.guide.Heading;
import dev.seriema.catalog.guide.Headings;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;

/// The guide of a rule is about that rule: its heading has the rule's name.
final class InvestigatesAnother implements Check {
  private static final String BEGINNING = "Investigating ";
  private static final int LEVEL = 3;

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> name = rule.written().text("name");
    Optional<WrittenText> note = rule.written().text("note");
    if (name.isEmpty() || note.isEmpty()) {
      return;
    }
    List<Heading> headings =
        Headings.of(note.get().value()).stream()
            .filter(heading -> heading.level() == LEVEL && begins(heading.title(), BEGINNING))
            .toList();
    String expected = name.get().value().strip();
    if (!headings.isEmpty()
        && headings.stream().noneMatch(heading -> begins(investigated(heading), expected))) {
      findings.add(
          GuideFault.INVESTIGATES_ANOTHER,
          headings.getFirst().in(note.get()),
          "the guide is about `"
              + investigated(headings.getFirst())
              + "`, and the rule is named `"
              + expected
              + "`",
          "### " + BEGINNING + expected);
    }
  }

  private static String investigated(Heading heading) {
    return heading.title().substring(BEGINNING.length()).strip();
  }

  private static boolean begins(String text, String beginning) {
    return text.regionMatches(true, 0, beginning, 0, beginning.length());
  }
}
