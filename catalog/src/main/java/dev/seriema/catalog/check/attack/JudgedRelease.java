package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.attack.AttackCatalogue;
import java.util.List;
import java.util.Optional;

/// Which release of ATT&CK the entries of `threat` are judged by, since they do not say.
///
/// Elastic's rules are mapped to one release. Rules of other houses may come from a Kibana that is
/// newer: one that has a tactic of the newest release, and no other has it, is judged by that.
final class JudgedRelease {
  private JudgedRelease() {}

  /// @return empty where the tables are left out of a distribution
  static Optional<AttackCatalogue> of(List<WrittenTable> entries, House house) {
    Optional<AttackCatalogue> usual = AttackCatalogue.attack(AttackCatalogue.USUAL);
    if (house == House.ELASTIC
        || usual.isEmpty()
        || entries.stream().allMatch(entry -> hasTactic(usual.get(), entry))) {
      return usual;
    }
    return AttackCatalogue.attack(AttackCatalogue.NEWEST)
        .filter(newest ->
            entries.stream()
                .anyMatch(entry -> !hasTactic(usual.get(), entry) && hasTactic(newest, entry)))
        .or(() -> usual);
  }

  private static boolean hasTactic(AttackCatalogue catalogue, WrittenTable entry) {
    return RuleMapping.tactic(entry).flatMap(name -> catalogue.tactic(name.value())).isPresent();
  }
}
