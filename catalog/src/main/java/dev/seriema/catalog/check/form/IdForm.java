package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import java.util.Locale;

/// The id of a rule file is a UUID in lower case.
///
/// Ids of exports are left alone: a cluster takes any text for one.
final class IdForm implements Check {
  private static final String KNOWN = "known_bad_rule_id";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.written().notation() == Notation.TOML) {
      rule.written()
          .text("rule_id")
          .filter(id -> !id.value().isBlank() && !isId(id.value()))
          .ifPresent(id -> tell(id, findings));
    }
  }

  private static void tell(WrittenText id, RuleFindings findings) {
    if (RuleConstants.list(KNOWN).containsKey(id.value())) {
      findings.addAtMost(
          Severity.NOTE,
          FormFault.ID_FORM,
          Diagnostic.of(
              FormFault.ID_FORM,
              id.span(),
              "`rule_id` is `%s`, which is no UUID but was released so".formatted(id.value())));
      return;
    }
    Diagnostic noId =
        Diagnostic.of(
            FormFault.ID_FORM,
            id.span(),
            "`rule_id` is `%s`, which is no UUID in lower case".formatted(id.value()));
    String lower = id.value().strip().toLowerCase(Locale.ROOT);
    findings.addAtMost(
        Severity.ERROR,
        FormFault.ID_FORM,
        isId(lower) ? noId.withHint("write `" + lower + "`") : noId);
  }

  /// Whether it is 8, 4, 4, 4 and 12 digits to the base of 16.
  private static boolean isId(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean separates = i == 8 || i == 13 || i == 18 || i == 23;
      boolean isDigit = (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
      if (separates ? sign != '-' : !isDigit) {
        return false;
      }
    }
    return true;
  }
}
