package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.ItemKind;
import dev.seriema.model.attack.Technique;
import java.util.List;
import java.util.Optional;

/// The release has the id of a technique. An id with a greater number than the newest release has
/// may be of one that is newer still.
final class TechniqueInRelease implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry
        .allTechniques()
        .filter(item -> item.id().isPresent() && entry.known(item).isEmpty())
        .forEach(item -> tell(item, entry.catalogue(), findings));
  }

  private static void tell(MappedItem item, AttackCatalogue catalogue, RuleFindings findings) {
    if (isNewerThanTables(item, catalogue)) {
      findings.add(
          AttackFault.NEWER_THAN_TABLES,
          item.idSpan(),
          "`%s` is not known to the shipped tables, which end with ATT&CK %s"
              .formatted(item.idText(), AttackCatalogue.NEWEST));
      return;
    }
    String message =
        "`%s` is no %s of %s".formatted(item.idText(), item.kind().word(), catalogue.title());
    List<Technique> meant =
        catalogue.techniques().stream()
            .filter(Technique::isActive)
            .filter(known ->
                known.parent().isPresent() == (item.kind() == ItemKind.SUB_TECHNIQUE)
                    && item.name().filter(name -> name.value().equals(known.name())).isPresent())
            .toList();
    if (meant.size() == 1) {
      String id = meant.getFirst().id();
      findings
          .add(AttackFault.UNKNOWN_TECHNIQUE, item.idSpan(), message, "write `" + id + "`")
          .repairedBy(
              item.isReferredTo(id, catalogue.framework())
                  ? Optional.of(new Repair.Text(item.idSpan(), id))
                  : Optional.empty());
    } else {
      findings.add(AttackFault.UNKNOWN_TECHNIQUE, item.idSpan(), message);
    }
  }

  /// Ids of techniques have four digits, so that their texts are ordered as their numbers.
  private static boolean isNewerThanTables(MappedItem item, AttackCatalogue catalogue) {
    String id = item.idText();
    return catalogue.framework().hasForm(item.kind(), id)
        && (id.length() == 5 || id.indexOf('.') == 5)
        && AttackCatalogue.attack(AttackCatalogue.NEWEST)
            .filter(newest ->
                newest.techniques().stream().allMatch(known -> known.id().compareTo(id) < 0))
            .isPresent();
  }
}
