package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A tactic that a rule is mapped to, with its techniques.
///
/// @param catalogue what it is judged by
/// @param saysRelease whether the rule says which release it is for
record ThreatEntry(
    AttackCatalogue catalogue,
    boolean saysRelease,
    Optional<MappedItem> tactic,
    List<MappedItem> techniques) {

  static ThreatEntry of(WrittenTable entry, AttackCatalogue catalogue, boolean saysRelease) {
    return new ThreatEntry(
        catalogue,
        saysRelease,
        WrittenRule.table(entry, "tactic").map(table -> MappedItem.of(ItemKind.TACTIC, table)),
        WrittenRule.tables(entry, "technique").stream()
            .map(table -> MappedItem.of(ItemKind.TECHNIQUE, table))
            .toList());
  }

  Framework framework() {
    return catalogue.framework();
  }

  /// Techniques, each before its sub-techniques.
  Stream<MappedItem> allTechniques() {
    return techniques.stream()
        .flatMap(technique -> Stream.concat(Stream.of(technique), technique.below().stream()));
  }

  /// The tactic, then all techniques.
  Stream<MappedItem> all() {
    return Stream.concat(tactic.stream(), allTechniques());
  }

  /// The tactic that the release has by the name that is written.
  Optional<Tactic> knownTactic() {
    return tactic.flatMap(MappedItem::name).map(WrittenText::value).flatMap(catalogue::tactic);
  }

  /// What the release has by the id of an item, if it is of its kind.
  Optional<Technique> known(MappedItem item) {
    return catalogue
        .technique(item.idText())
        .filter(
            technique -> technique.parent().isPresent() == (item.kind() == ItemKind.SUB_TECHNIQUE));
  }
}
