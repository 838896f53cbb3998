package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// A rule of Elastic whose alerts are urgent tells how to look into them.
final class NoTriage implements Check {
  private static final String HEADING = "## Triage and analysis";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (isUrgent(rule) && isOfElastic(rule) && !rule.written().has("building_block_type")) {
      Optional<WrittenText> note = rule.written().text("note");
      if (note.filter(text -> hasHeading(text.value())).isEmpty()) {
        findings.add(
            GuideFault.NO_TRIAGE,
            rule.written().text("severity").orElseThrow().span(),
            "a rule of severity `"
                + rule.written().text("severity").orElseThrow().value()
                + "` whose `note` has no part `"
                + HEADING
                + "`");
      }
    }
  }

  private static boolean isUrgent(RuleUnderCheck rule) {
    String severity = rule.written().text("severity").map(WrittenText::value).orElse("");
    return severity.equals("high") || severity.equals("critical");
  }

  private static boolean isOfElastic(RuleUnderCheck rule) {
    return rule.written().texts("author").stream()
        .anyMatch(author -> author.value().equalsIgnoreCase("Elastic"));
  }

  private static boolean hasHeading(String note) {
    for (int at = note.indexOf("## "); at >= 0; at = note.indexOf("## ", at + 1)) {
      if (note.regionMatches(true, at, HEADING, 0, HEADING.length())) {
        return true;
      }
    }
    return false;
  }
}
