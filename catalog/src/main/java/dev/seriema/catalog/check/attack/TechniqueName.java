package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.model.attack.Technique;
import java.util.Optional;

/// A technique has its official name. Where name and reference agree on another technique, the id
/// is what is wrong.
final class TechniqueName implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry
        .allTechniques()
        .forEach(item ->
            entry
                .known(item)
                .filter(Technique::isActive)
                .filter(known -> item.isNamedOtherwise(known.name()))
                .ifPresent(known -> tell(item, known, entry, findings)));
  }

  /// The technique that both the name and the reference of an item are of, if its id is of another.
  static Optional<Technique> meant(MappedItem item, ThreatEntry entry) {
    return item.reference()
        .flatMap(reference -> entry.framework().idOfPage(item.kind(), reference.value()))
        .filter(id -> !id.equals(item.idText()))
        .flatMap(entry.catalogue()::technique)
        .filter(technique -> item.name().isPresent() && !item.isNamedOtherwise(technique.name()));
  }

  private static void tell(
      MappedItem item, Technique known, ThreatEntry entry, RuleFindings findings) {
    Optional<Technique> meant = meant(item, entry);
    if (meant.isPresent()) {
      findings
          .add(
              AttackFault.TECHNIQUE_NAME,
              item.idSpan(),
              "`%s` is `%s`, not `%s`"
                  .formatted(meant.get().name(), meant.get().id(), item.idText()),
              "write `" + meant.get().id() + "`")
          .repairedBy(new Repair.Text(item.idSpan(), meant.get().id()));
    } else {
      findings
          .add(
              AttackFault.TECHNIQUE_NAME,
              item.nameSpan(),
              "`%s` is named `%s`, not `%s`"
                  .formatted(known.id(), known.name(), item.name().orElseThrow().value()),
              "write `" + known.name() + "`")
          .repairedBy(
              item.isReferredTo(known.id(), entry.framework())
                  ? Optional.of(new Repair.Text(item.nameSpan(), known.name()))
                  : Optional.empty());
    }
  }
}
