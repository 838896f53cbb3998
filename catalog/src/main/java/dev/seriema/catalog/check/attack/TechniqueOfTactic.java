package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;

/// A technique serves the tactic that it stands under. One with the name of another technique has a
/// finding for that.
final class TechniqueOfTactic implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry
        .knownTactic()
        .ifPresent(tactic ->
            entry
                .techniques()
                .forEach(item ->
                    entry
                        .known(item)
                        .filter(Technique::isActive)
                        .filter(known -> !known.tactics().contains(tactic.shortName()))
                        .filter(known -> !item.isNamedOtherwise(known.name()))
                        .ifPresent(
                            known -> tell(item, tactic, known, entry.catalogue(), findings))));
  }

  private static void tell(
      MappedItem item,
      Tactic tactic,
      Technique known,
      AttackCatalogue catalogue,
      RuleFindings findings) {
    String message =
        "`%s` is not under the tactic `%s` in %s"
            .formatted(known.id(), tactic.name(), catalogue.title());
    catalogue.tactics().stream()
        .filter(other -> known.tactics().contains(other.shortName()))
        .findFirst()
        .ifPresentOrElse(
            other ->
                findings.add(
                    AttackFault.NOT_UNDER_TACTIC,
                    item.idSpan(),
                    message,
                    "move it under `" + other.name() + "`"),
            () -> findings.add(AttackFault.NOT_UNDER_TACTIC, item.idSpan(), message));
  }
}
