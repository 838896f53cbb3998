package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.model.attack.Tactic;
import java.util.Optional;

/// A tactic has the name and the id that its release gives it.
final class TacticInRelease implements EntryCheck {
  @Override
  public void check(ThreatEntry entry, RuleFindings findings) {
    entry
        .tactic()
        .filter(tactic -> tactic.name().isPresent())
        .ifPresent(tactic ->
            entry
                .knownTactic()
                .ifPresentOrElse(
                    known -> checkId(tactic, known, entry, findings),
                    () -> tellUnknown(tactic, entry, findings)));
  }

  private static void checkId(
      MappedItem tactic, Tactic known, ThreatEntry entry, RuleFindings findings) {
    tactic
        .id()
        .filter(id -> !id.value().equals(known.id()))
        .ifPresent(id ->
            findings
                .add(
                    AttackFault.TACTIC_ID,
                    id.span(),
                    "the tactic `"
                        + known.name()
                        + "` is `"
                        + known.id()
                        + "`, not `"
                        + id.value()
                        + "`",
                    "write `" + known.id() + "`")
                .repairedBy(
                    tactic.isReferredTo(known.id(), entry.framework())
                        ? Optional.of(new Repair.Text(id.span(), known.id()))
                        : Optional.empty()));
  }

  private static void tellUnknown(MappedItem tactic, ThreatEntry entry, RuleFindings findings) {
    String message =
        "`"
            + tactic.name().orElseThrow().value()
            + "` is no tactic of "
            + entry.catalogue().title();
    Optional<Tactic> meant =
        entry.catalogue().tactics().stream()
            .filter(known -> known.id().equals(tactic.idText()))
            .findFirst();
    if (meant.isPresent()) {
      findings
          .add(
              AttackFault.UNKNOWN_TACTIC,
              tactic.nameSpan(),
              message,
              "write `" + meant.get().name() + "`")
          .repairedBy(
              meant
                  .filter(known -> tactic.isReferredTo(known.id(), entry.framework()))
                  .map(known -> new Repair.Text(tactic.nameSpan(), known.name())));
    } else {
      findings.add(AttackFault.UNKNOWN_TACTIC, tactic.nameSpan(), message);
    }
  }
}
