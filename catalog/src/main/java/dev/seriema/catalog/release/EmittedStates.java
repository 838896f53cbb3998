package dev.seriema.catalog.release;

import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.ship.emit.LaterAttack;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an entry of the version lock says of a rule that is another on newer stacks: `stack_emit`,
/// with a state by the first stack that has it.
final class EmittedStates {
  static final String MEMBER = "stack_emit";

  private static final String SINCE = Stacks.shown(LaterAttack.SINCE);
  private static final String HASH = "sha256";
  private static final String VERSION = "version";

  /// Names that the lock has for what is done from that stack on.
  private static final List<String> TRANSFORMS =
      List.of("mitre_attack_v19", "related_integrations_gte");

  private EmittedStates() {}

  /// Whether the state for newer stacks has no version above that for older ones.
  static boolean isBehind(SortedMap<String, ApiValue> entry, int version) {
    return !(entry.get(MEMBER) instanceof ApiValue.Table(var states)
        && version(states.get(SINCE)) > version);
  }

  /// Writes what is due.
  ///
  /// @param entry of the rule, with its version for older stacks
  /// @param form of the rule on newer ones
  /// @param reasons that what was done is added to
  static void update(
      SortedMap<String, ApiValue> entry, int version, EmittedForm form, List<String> reasons) {
    SortedMap<String, ApiValue> states = new TreeMap<>();
    if (entry.get(MEMBER) instanceof ApiValue.Table(var locked)) {
      states.putAll(locked);
    }
    if (!form.isChanged()) {
      if (states.remove(SINCE) != null) {
        reasons.add("`stack_emit` loses " + SINCE + ": it ships there as on older stacks");
      }
    } else if (!form.untold().isEmpty()) {
      reasons.add(
          (states.containsKey(SINCE)
                  ? "`stack_emit` stays as it was locked: "
                  : "no `stack_emit`: ")
              + form.untold().getFirst().reason());
    } else {
      RuleHash hash = RuleHash.of(form.members());
      if (!isState(states.get(SINCE), hash, version)) {
        long next =
            1
                + states.values().stream()
                    .mapToLong(EmittedStates::version)
                    .reduce(version, Math::max);
        states.put(SINCE, state(hash, next));
        reasons.add("from " + SINCE + " on it ships otherwise, with version " + next);
      }
    }
    if (states.isEmpty()) {
      entry.remove(MEMBER);
    } else {
      entry.put(MEMBER, new ApiValue.Table(states));
    }
  }

  /// Whether it is the state of a rule with that hash, above its version for older stacks.
  private static boolean isState(@Nullable ApiValue state, RuleHash hash, int version) {
    return state instanceof ApiValue.Table(var members)
        && new ApiValue.Text(hash.hex()).equals(members.get(HASH))
        && version(state) > version;
  }

  private static long version(@Nullable ApiValue state) {
    return state instanceof ApiValue.Table(var members)
            && members.get(VERSION) instanceof ApiValue.Whole(var version)
        ? version
        : 0;
  }

  private static ApiValue state(RuleHash hash, long version) {
    return new ApiValue.Table(
        new TreeMap<>(
            Map.of(
                HASH,
                new ApiValue.Text(hash.hex()),
                VERSION,
                new ApiValue.Whole(version),
                "transforms",
                new ApiValue.Listing(
                    TRANSFORMS.stream().<ApiValue>map(ApiValue.Text::new).toList()))));
  }
}
