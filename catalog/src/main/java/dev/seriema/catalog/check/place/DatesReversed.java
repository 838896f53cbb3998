package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// A rule is updated on the day on which it was made, or later. Days are compared as they are
/// written, so that both have to have the form `2026/01/31`.
final class DatesReversed implements Check {
  private static final String FORM = "0000/00/00";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> made = date(rule, "creation_date");
    Optional<WrittenText> updated = date(rule, "updated_date");
    if (made.isPresent()
        && updated.isPresent()
        && updated.get().value().compareTo(made.get().value()) < 0) {
      findings.add(
          PlaceFault.DATES_REVERSED,
          updated.get().span(),
          "`updated_date` is "
              + updated.get().value()
              + ", before `creation_date`, "
              + made.get().value());
    }
  }

  private static Optional<WrittenText> date(RuleUnderCheck rule, String key) {
    return rule.written().metadataText(key).filter(text -> isDate(text.value()));
  }

  private static boolean isDate(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (FORM.charAt(i) == '/' ? sign != '/' : sign < '0' || sign > '9') {
        return false;
      }
    }
    return true;
  }
}
