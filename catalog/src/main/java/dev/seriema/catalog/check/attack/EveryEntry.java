package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import java.util.List;
import java.util.Optional;

/// Reads what a rule is mapped to once, and asks every entry what there is to ask. Entries of a
/// framework or a release that is not known are asked nothing.
final class EveryEntry implements Check {
  private static final List<EntryCheck> OF_ATTACK =
      List.of(
          new TacticInRelease(),
          new TechniqueInRelease(),
          new TechniqueName(),
          new TechniqueOfTactic(),
          new SubTechniqueOfTechnique(),
          new TechniqueRevoked(),
          new ReferenceForm(),
          new ReferenceOfAnother());

  private static final List<EntryCheck> OF_ATLAS =
      List.of(new AtlasEntry(), new ReferenceForm(), new ReferenceOfAnother());

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleMapping.of(rule.written()).forEach(mapping -> check(mapping, rule, findings));
  }

  private static void check(RuleMapping mapping, RuleUnderCheck rule, RuleFindings findings) {
    if (mapping.entries().isEmpty()) {
      return;
    }
    Optional<AttackCatalogue> attack =
        mapping
            .version()
            .map(version -> AttackCatalogue.attack(version.value()))
            .orElseGet(() -> JudgedRelease.of(mapping.entries(), rule.settings().house()));
    for (WrittenTable entry : mapping.entries()) {
      RuleMapping.framework(entry)
          .map(WrittenText::value)
          .flatMap(Framework::titled)
          .flatMap(framework -> framework == Framework.ATTACK ? attack : AttackCatalogue.atlas())
          .ifPresent(catalogue ->
              check(ThreatEntry.of(entry, catalogue, mapping.head().isPresent()), findings));
    }
  }

  private static void check(ThreatEntry entry, RuleFindings findings) {
    for (EntryCheck check : entry.framework() == Framework.ATTACK ? OF_ATTACK : OF_ATLAS) {
      check.check(entry, findings);
    }
  }
}
