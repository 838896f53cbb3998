package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.model.attack.Technique;

/// A sub-technique stands below its own technique.
final class SubTechniqueOfTechnique implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    for (MappedItem technique : entry.techniques()) {
      if (entry.known(technique).filter(known -> isMeant(technique, known)).isPresent()) {
        technique.below().forEach(sub -> check(sub, technique, entry, findings));
      }
    }
  }

  private static void check(
      MappedItem sub, MappedItem above, ThreatEntry entry, RuleFindings findings) {
    entry
        .known(sub)
        .filter(known -> isMeant(sub, known))
        .flatMap(Technique::parent)
        .filter(parent -> !parent.equals(above.idText()))
        .ifPresent(parent ->
            findings.add(
                AttackFault.NOT_OF_TECHNIQUE,
                sub.idSpan(),
                "`%s` is a sub-technique of `%s`, not of `%s`"
                    .formatted(sub.idText(), parent, above.idText()),
                "move it below `" + parent + "`"));
  }

  /// What has another name or is not in use any more has a finding for that.
  private static boolean isMeant(MappedItem item, Technique known) {
    return known.isActive() && !item.isNamedOtherwise(known.name());
  }
}
