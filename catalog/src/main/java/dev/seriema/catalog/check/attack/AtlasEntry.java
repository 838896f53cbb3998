package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// ATLAS has the tactics and techniques that a rule maps to it. It changes several times a year, so
/// that what the tables do not have may be newer than they are.
final class AtlasEntry implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry.tactic().ifPresent(tactic -> checkTactic(tactic, entry, findings));
    entry.allTechniques().forEach(item -> checkTechnique(item, entry, findings));
  }

  private static void checkTactic(MappedItem tactic, ThreatEntry entry, RuleFindings findings) {
    Optional<Tactic> known = entry.knownTactic();
    if (known.isPresent()) {
      tactic
          .id()
          .filter(id -> !id.value().equals(known.get().id()))
          .ifPresent(id -> tell(id.span(), known.get().name(), known.get().id(), entry, findings));
    } else {
      tactic.name().ifPresent(name -> tellMissing(name.span(), name.value(), entry, findings));
    }
  }

  private static void checkTechnique(MappedItem item, ThreatEntry entry, RuleFindings findings) {
    entry
        .known(item)
        .ifPresentOrElse(
            known -> {
              if (item.isNamedOtherwise(known.name())) {
                tell(item.nameSpan(), known.id(), known.name(), entry, findings);
              }
            },
            () -> item.id().ifPresent(id -> tellMissing(id.span(), id.value(), entry, findings)));
  }

  private static void tell(
      SourceSpan span, String given, String known, ThreatEntry entry, RuleFindings findings) {
    findings.add(
        AttackFault.OTHER_IN_ATLAS,
        span,
        "`%s` is `%s` in %s".formatted(given, known, entry.catalogue().title()),
        "write `" + known + "`");
  }

  private static void tellMissing(
      SourceSpan span, String given, ThreatEntry entry, RuleFindings findings) {
    findings.add(
        AttackFault.OTHER_IN_ATLAS,
        span,
        "`%s` is not known to the shipped tables of %s"
            .formatted(given, entry.catalogue().title()));
  }
}
