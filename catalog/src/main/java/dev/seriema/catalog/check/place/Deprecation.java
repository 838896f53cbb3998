package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// A rule that is given up says when, on the day of its last change, and a reason that it gives is
/// not empty. Whether it has to give one hangs on the list of those that were given up before.
final class Deprecation implements Check {
  private static final String DATE = "deprecation_date";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (!rule.maturity().equals("deprecated") || rule.settings().house() == House.PLAIN) {
      return;
    }
    checkDate(rule, findings);
    rule.written()
        .metadataText("deprecated_reason")
        .filter(reason -> reason.value().isBlank())
        .ifPresent(reason ->
            findings.add(
                PlaceFault.DEPRECATION, reason.span(), "`deprecated_reason` says nothing"));
  }

  private static void checkDate(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> updated = rule.written().metadataText("updated_date");
    Optional<WrittenText> date = rule.written().metadataText(DATE);
    if (date.isEmpty()) {
      findings.add(
          PlaceFault.DEPRECATION,
          rule.written().metadataSpan("maturity"),
          "a deprecated rule without `" + DATE + "`",
          updated.map(day -> DATE + " = \"" + day.value() + "\"").orElse(DATE));
    } else if (updated.filter(day -> !day.value().equals(date.get().value())).isPresent()) {
      findings.add(
          PlaceFault.DEPRECATION,
          date.get().span(),
          "`"
              + DATE
              + "` is "
              + date.get().value()
              + ", and `updated_date` is "
              + updated.get().value()
              + "; they are the same day");
    }
  }

  @Override
  public boolean isAskedOfDeprecated() {
    return true;
  }
}
