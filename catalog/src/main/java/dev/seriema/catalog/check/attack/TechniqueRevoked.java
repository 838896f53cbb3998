package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.model.attack.ItemKind;
import dev.seriema.model.attack.Technique;

/// A technique is still in use. Sub-techniques weigh less where the rule does not say which release
/// it is for.
final class TechniqueRevoked implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry
        .allTechniques()
        .forEach(item ->
            entry
                .known(item)
                .filter(known -> !known.isActive())
                .ifPresent(known -> tell(item, known, entry, findings)));
  }

  private static void tell(
      MappedItem item, Technique known, ThreatEntry entry, RuleFindings findings) {
    AttackFault fault =
        item.kind() == ItemKind.SUB_TECHNIQUE && !entry.saysRelease()
            ? AttackFault.SUB_TECHNIQUE_REVOKED
            : AttackFault.TECHNIQUE_REVOKED;
    String message =
        "`%s` is %s in %s"
            .formatted(
                known.id(),
                known.standing() == Technique.Standing.REVOKED ? "revoked" : "deprecated",
                entry.catalogue().title());
    entry
        .catalogue()
        .successor(known)
        .ifPresentOrElse(
            next ->
                findings.add(
                    fault,
                    item.idSpan(),
                    message,
                    "map to `" + next.id() + "`, `" + next.name() + "`"),
            () -> findings.add(fault, item.idSpan(), message));
  }
}
