package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A list has no item twice. Tags are asked elsewhere.
final class DoubledItem implements Check {
  private static final List<String> LISTS =
      List.of("index", "references", "author", "false_positives");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    WrittenRule written = rule.written();
    WrittenRule.table(written.rule(), "new_terms")
        .ifPresent(
            terms -> check("value", WrittenRule.texts(terms, "value"), Severity.ERROR, findings));
    check("new_terms_fields", written.texts("new_terms_fields"), Severity.ERROR, findings);
    for (String key : LISTS) {
      check(key, written.texts(key), Severity.WARNING, findings);
    }
  }

  private static void check(
      String key, List<WrittenText> items, Severity heaviest, RuleFindings findings) {
    if (items.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (WrittenText item : items) {
      if (!seen.add(item.value())) {
        findings
            .addAtMost(
                heaviest,
                FormFault.DOUBLED_ITEM,
                Diagnostic.of(
                        FormFault.DOUBLED_ITEM,
                        item.span(),
                        "`%s` stands twice in `%s`".formatted(item.value(), key))
                    .withHint("remove one"))
            .repairedBy(new Repair.WithoutItem(item.span()));
      }
    }
  }
}
