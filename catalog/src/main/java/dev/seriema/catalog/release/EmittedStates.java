package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.ship.emit.LaterAttack;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an entry of the version lock says of a rule that is another on newer stacks: `stack_emit`,
/// with a state by the first stack that has it.
///
/// @param states by that stack, as they are written
record EmittedStates(SortedMap<String, ApiValue> states) {
  static final String MEMBER = "stack_emit";

  private static final String SINCE = Stacks.shown(LaterAttack.SINCE);
  private static final String HASH = "sha256";
  private static final String VERSION = "version";
  private static final String TRANSFORMS = "transforms";
  private static final String LATER_ATTACK = "mitre_attack_v19";

  EmittedStates {
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
  }

  /// @param entry of the rule
  static EmittedStates of(SortedMap<String, ApiValue> entry) {
    return new EmittedStates(
        entry.get(MEMBER) instanceof ApiValue.Table(var written) ? written : new TreeMap<>());
  }

  /// The version that the rule has on a stack besides the one for older stacks.
  ///
  /// @return 0 where it has none
  int version(Release stack) {
    return reached(stack).mapToInt(key -> version(states.get(key))).max().orElse(0);
  }

  /// Whether the rule was locked by a later release of ATT&CK for a stack.
  boolean isByLaterAttack(Release stack) {
    return reached(stack)
        .max(Comparator.comparing(key -> Release.of(key).orElseThrow()))
        .filter(key -> isByLaterAttack(states.get(key)))
        .isPresent();
  }

  private Stream<String> reached(Release stack) {
    return states.keySet().stream()
        .filter(key -> Release.of(key).filter(since -> since.compareTo(stack) <= 0).isPresent());
  }

  private static boolean isByLaterAttack(@Nullable ApiValue state) {
    return state instanceof ApiValue.Table(var members)
        && members.get(TRANSFORMS) instanceof ApiValue.Listing(var names)
        && names.contains(new ApiValue.Text(LATER_ATTACK));
  }

  /// The version of another state: above all that there are, so that no stack ever goes back.
  ///
  /// @param version of the rule for older stacks
  int next(int version) {
    return 1 + states.values().stream().mapToInt(EmittedStates::version).reduce(version, Math::max);
  }

  /// Whether the state for newer stacks has a version above that for older ones.
  boolean isAbove(int version) {
    return version(states.get(SINCE)) > version;
  }

  /// Writes what is due.
  ///
  /// @param entry of the rule, with its version for older stacks
  /// @param form of the rule on newer ones
  /// @param raises whether what has changed gets another version
  /// @param reasons that what was done is added to
  static void update(
      SortedMap<String, ApiValue> entry,
      int version,
      EmittedForm form,
      boolean raises,
      List<String> reasons) {
    EmittedStates before = of(entry);
    SortedMap<String, ApiValue> states = new TreeMap<>(before.states);
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
        int last = version(states.get(SINCE));
        int next = raises || last <= version ? before.next(version) : last;
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

  /// @return 0 where it has none that a rule can have
  private static int version(@Nullable ApiValue state) {
    return state instanceof ApiValue.Table(var members)
            && members.get(VERSION) instanceof ApiValue.Whole(var version)
            && version > 0
            && version < Integer.MAX_VALUE
        ? Math.toIntExact(version)
        : 0;
  }

  private static ApiValue state(RuleHash hash, int version) {
    return new ApiValue.Table(
        new TreeMap<>(
            Map.of(
                HASH,
                new ApiValue.Text(hash.hex()),
                VERSION,
                new ApiValue.Whole(version),
                TRANSFORMS,
                new ApiValue.Listing(
                    List.of(
                        new ApiValue.Text(LATER_ATTACK),
                        new ApiValue.Text("related_integrations_gte"))))));
  }
}
