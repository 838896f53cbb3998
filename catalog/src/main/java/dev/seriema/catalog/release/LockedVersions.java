package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.ship.ShippedVersions;
import dev.seriema.catalog.ship.VersionOnStack;
import dev.seriema.catalog.written.WrittenTable;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The versions that rules have once they are locked for a stack: those that the lock has, and
/// where a rule has changed the one that the next lock gives it.
///
/// @param lock the version lock of the repository
/// @param oldest stack that is supported
/// @param stack that the rules ship for
public record LockedVersions(WrittenTable lock, RuleHashes hashes, Release oldest, Release stack)
    implements ShippedVersions {
  private static final String VERSION = "version";

  @Override
  public VersionOnStack of(RuleSet.LoadedRule loaded) {
    ReleasedRule rule = ReleasedRule.of(loaded);
    Optional<WrittenTable> entry = WrittenRule.table(lock, rule.id());
    int last = entry.flatMap(LockedRule::of).map(known -> known.state().version()).orElse(FIRST);
    if (rule.isDeprecated()) {
      return new VersionOnStack(last, List.of());
    }
    LockDecision decision = new NextEntry(rule, entry, hashes, oldest, stack, true).decision();
    if (decision.version().isEmpty()) {
      return new VersionOnStack(
          last,
          List.of(new Untold(VERSION, "it cannot be locked: " + decision.reasons().getFirst())));
    }
    int version = decision.version().get();
    if (decision.stack().isPresent()) {
      return new VersionOnStack(version, List.of());
    }
    SortedMap<String, ApiValue> members =
        decision
            .entry()
            .map(ApiValue.Table::members)
            .or(() -> entry.flatMap(ApiValue::of).map(LockedVersions::members))
            .orElseGet(TreeMap::new);
    return later(decision, version, members);
  }

  private VersionOnStack later(
      LockDecision decision, int version, SortedMap<String, ApiValue> members) {
    EmittedStates states = EmittedStates.of(members);
    return new VersionOnStack(
        isUnseen(decision) && isOther(decision.rule())
            ? states.next(version)
            : Math.max(version, states.version(stack)),
        states.isByLaterAttack(stack) && !hashes.laterForms().areMapped(stack)
            ? List.of(
                new Untold(
                    "threat", "the lock has it by ATT&CK 19 on this stack; it ships as written"))
            : List.of());
  }

  /// Whether the rule gets a version that the lock cannot be given, as it needs the hash.
  private static boolean isUnseen(LockDecision decision) {
    return decision.step() == LockStep.OPEN && !decision.before().equals(decision.version());
  }

  private boolean isOther(ReleasedRule rule) {
    return hashes.later(rule, stack).filter(EmittedForm::isChanged).isPresent();
  }

  private static SortedMap<String, ApiValue> members(ApiValue value) {
    return value instanceof ApiValue.Table(var members) ? members : new TreeMap<>();
  }
}
