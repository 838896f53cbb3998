package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.attack.AttackCatalogue;
import java.util.List;
import java.util.Optional;

/// Which release of ATT&CK the entries of `threat` are judged by, since they do not say.
///
/// Elastic's rules are mapped to one release. Rules of other houses may come from a Kibana that is
/// newer: one that has a tactic of the newest release, and no other has it, is judged by that. Who
/// asks for a release gets it.
final class JudgedRelease {
  /// The first release of the stack whose Kibana has the newest release of ATT&CK.
  private static final Release FIRST_WITH_NEWEST = new Release(9, 5, 0, "");

  private JudgedRelease() {}

  /// The release of ATT&CK that a stack has which the rule is judged for, where that is a later one
  /// and the rule has no entries of its own for it. A release of rules converts the others.
  ///
  /// @param judged what they are judged by without a stack
  static Optional<AttackCatalogue> later(RuleUnderCheck rule, Optional<AttackCatalogue> judged) {
    boolean isAsked =
        rule.settings()
            .stack()
            .filter(stack -> stack.compareTo(FIRST_WITH_NEWEST) >= 0)
            .isPresent();
    boolean isMapped =
        RuleMapping.of(rule.written())
            .flatMap(mapping -> mapping.version().stream())
            .flatMap(version -> AttackCatalogue.meant(version.value()).stream())
            .anyMatch(meant -> meant.release().equals(AttackCatalogue.NEWEST));
    return isAsked && !isMapped
        ? AttackCatalogue.attack(AttackCatalogue.NEWEST)
            .filter(newest -> judged.filter(known -> !known.equals(newest)).isPresent())
        : Optional.empty();
  }

  /// @return empty where the tables are left out of a distribution
  static Optional<AttackCatalogue> of(List<WrittenTable> entries, CheckSettings settings) {
    return settings
        .attack()
        .map(AttackCatalogue::attack)
        .orElseGet(() -> of(entries, settings.house()));
  }

  private static Optional<AttackCatalogue> of(List<WrittenTable> entries, House house) {
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
