package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import java.util.Optional;

/// Reads the version of a rule on a stack out of the text of a lock, slowly and plainly.
final class VersionsInLock {
  private VersionsInLock() {}

  /// @param decision on the rule; it tells the version where the lock cannot be given one, as it
  ///   needs the hash
  static int on(Release stack, LockDecision decision, RuleHashes hashes, JsonValue lock) {
    boolean isUnseen =
        decision.step() == LockStep.OPEN && !decision.before().equals(decision.version());
    if (isUnseen) {
      boolean isOther =
          hashes.later(decision.rule(), stack).filter(EmittedForm::isChanged).isPresent();
      return decision.version().orElseThrow() + (isOther ? 1 : 0);
    }
    Optional<WrittenTable> entry = WrittenRule.table((WrittenTable) lock, decision.rule().id());
    if (decision.stack().isPresent()) {
      return version(
          WrittenRule.table(
              WrittenRule.table(entry.orElseThrow(), "previous").orElseThrow(),
              Stacks.shown(decision.stack().get())));
    }
    return Math.max(
        version(entry),
        WrittenRule.table(entry.orElseThrow(), "stack_emit").stream()
            .flatMap(states ->
                states.keys().stream()
                    .filter(key -> Release.of(key).orElseThrow().compareTo(stack) <= 0)
                    .map(key -> version(WrittenRule.table(states, key))))
            .max(Integer::compare)
            .orElse(0));
  }

  private static int version(Optional<WrittenTable> state) {
    return state
        .flatMap(table -> table.member("version"))
        .map(member -> Math.toIntExact(((WrittenInteger) member.value()).value()))
        .orElseThrow();
  }
}
