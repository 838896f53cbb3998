package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.Framework;
import java.util.Arrays;

/// A reference is the address of a page of a framework. Its last `/` may be missing.
final class ReferenceForm implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry
        .all()
        .forEach(item ->
            item.reference()
                .filter(reference -> !isPage(item, reference))
                .ifPresent(reference -> tell(item, reference, entry.framework(), findings)));
  }

  private static boolean isPage(MappedItem item, WrittenText reference) {
    return Arrays.stream(Framework.values())
        .anyMatch(framework -> framework.idOfPage(item.kind(), reference.value()).isPresent());
  }

  private static void tell(
      MappedItem item, WrittenText reference, Framework framework, RuleFindings findings) {
    String message =
        "`%s` is not the page of a %s".formatted(reference.value(), item.kind().word());
    if (framework.hasForm(item.kind(), item.idText())) {
      String page = framework.page(item.kind(), item.idText());
      findings
          .add(AttackFault.REFERENCE_FORM, reference.span(), message, "write `" + page + "`")
          .repairedBy(new Repair.Text(reference.span(), page));
    } else {
      findings.add(AttackFault.REFERENCE_FORM, reference.span(), message);
    }
  }
}
