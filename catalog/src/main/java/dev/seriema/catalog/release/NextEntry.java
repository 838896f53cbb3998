package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.lock.VersionRoute;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.written.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of the entry of a live rule in the version lock.
///
/// @param oldest stack that is supported
/// @param next the stack that the next package is for
/// @param raises whether a rule that has changed gets another version
record NextEntry(
    ReleasedRule rule,
    Optional<WrittenTable> entry,
    RuleHashes hashes,
    Release oldest,
    Release next,
    boolean raises) {
  private static final String PREVIOUS = "previous";
  private static final String STACK = "min_stack_version";
  private static final String TYPE = "type";
  private static final String VERSION = "version";
  private static final String CHANGED_THERE =
      "it is as it was on older stacks: its packages or its mapping to ATT&CK 19 changed";
  private static final String NOT_EMITTED =
      "`stack_emit` stays as it was locked: the next package is for an older stack";

  LockDecision decision() {
    Optional<LockedRule> locked = entry.flatMap(LockedRule::of);
    if (entry.isPresent() && locked.isEmpty()) {
      return refused("its entry has not the form that a lock has; seriema check tells where");
    }
    Optional<RuleHash> lockedHash = locked.flatMap(this::hash);
    return switch (hashes.of(rule, lockedHash)) {
      case HashAnswer.Open open -> open(open, locked);
      case HashAnswer.Told told -> decision(told, locked, lockedHash);
    };
  }

  private LockDecision decision(
      HashAnswer.Told answer, Optional<LockedRule> locked, Optional<RuleHash> lockedHash) {
    RuleHash told = answer.hash();
    Optional<RuleHash> compared = lockedHash.filter(answer::isSameAs).or(() -> Optional.of(told));
    return switch (VersionRoute.of(rule.minimumStack(), locked, compared, oldest)) {
      case VersionRoute.First _ -> first(answer);
      case VersionRoute.Unchanged(var version) -> same(answer, version, locked.orElseThrow());
      case VersionRoute.Raised(var version) ->
          raises
              ? raised(answer, version, locked.orElseThrow())
              : same(answer, version - 1, locked.orElseThrow());
      case VersionRoute.Parted(var version, var lastOfOlder) ->
          raises
              ? forked(answer, version, lastOfOlder, locked.orElseThrow())
              : forked(answer, version - 1, lastOfOlder - 1, locked.orElseThrow());
      case VersionRoute.NoEarlier _ -> withoutEarlier(locked.orElseThrow());
      case VersionRoute.UsedUp(var version, var last) ->
          refused(
              "its next version for "
                  + Stacks.shown(own())
                  + " would be "
                  + version
                  + ", past the last that is free there, "
                  + last);
      case VersionRoute.NotDecided _ ->
          throw new IllegalStateException("the hash of " + rule.path() + " is told");
    };
  }

  private LockDecision first(HashAnswer.Told answer) {
    SortedMap<String, ApiValue> members = named(answer.hash(), 1);
    addStack(members);
    List<String> reasons = new ArrayList<>();
    reasons.add("it has no version yet");
    addEmitted(members, 1, answer, reasons);
    return decision(LockStep.NEW, Optional.empty(), 1, reasons, members);
  }

  /// What ships on newer stacks may be another all the same: packages and the mapping to a later
  /// release of ATT&CK are hashed there alone, and the branch of an older stack may have been
  /// locked before with another version.
  private LockDecision same(HashAnswer.Told answer, int version, LockedRule locked) {
    SortedMap<String, ApiValue> members = updated(answer.hash(), version, locked);
    List<String> emitted = new ArrayList<>();
    if (!isOlder(locked)) {
      EmittedStates before = EmittedStates.of(members);
      addEmitted(members, version, answer, emitted);
      EmittedStates after = EmittedStates.of(members);
      if (before.isAbove(version) && after.isAbove(version) && !after.equals(before)) {
        emitted.addFirst(CHANGED_THERE);
      }
    }
    return members.equals(written())
        ? decision(LockStep.UNCHANGED, Optional.of(version), version, List.of(), Optional.empty())
        : decision(
            LockStep.REWRITTEN,
            Optional.of(version),
            version,
            Stream.concat(
                    Stream.of("the lock says otherwise: " + String.join(", ", otherKeys(members))),
                    emitted.stream())
                .toList(),
            members);
  }

  private LockDecision raised(HashAnswer.Told answer, int version, LockedRule locked) {
    List<String> reasons = new ArrayList<>(answer.remarks());
    if (reasons.isEmpty()) {
      reasons.add("it ships otherwise than it was locked");
    }
    SortedMap<String, ApiValue> members = updated(answer.hash(), version, locked);
    if (!isOlder(locked)) {
      addEmitted(members, version, answer, reasons);
    }
    lockedType()
        .filter(before -> !before.equals(rule.type()))
        .ifPresent(before ->
            reasons.add(
                "its type was "
                    + before
                    + " and is "
                    + rule.type()
                    + ": who has it installed loses changes of their own to it"));
    return decision(LockStep.RAISED, Optional.of(version - 1), version, reasons, members);
  }

  private LockDecision forked(HashAnswer.Told answer, int version, int last, LockedRule locked) {
    String older =
        Stacks.shown(locked.stack().filter(is -> is.compareTo(oldest) > 0).orElse(oldest));
    SortedMap<String, ApiValue> kept = new TreeMap<>();
    SortedMap<String, ApiValue> before = written();
    List.of("rule_name", "sha256", TYPE, VERSION)
        .forEach(key -> Optional.ofNullable(before.get(key)).ifPresent(is -> kept.put(key, is)));
    kept.put("max_allowable_version", new ApiValue.Whole(last));
    SortedMap<String, ApiValue> previous = new TreeMap<>(previous());
    previous.put(older, new ApiValue.Table(kept));
    SortedMap<String, ApiValue> members = new TreeMap<>(before);
    members.putAll(named(answer.hash(), version));
    members.put(PREVIOUS, new ApiValue.Table(previous));
    addStack(members);
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "it is for "
            + Stacks.shown(own())
            + " now; "
            + older
            + " keeps "
            + locked.state().version()
            + " and may come to "
            + last);
    addEmitted(members, version, answer, reasons);
    return decision(
        LockStep.FORKED, Optional.of(locked.state().version()), version, reasons, members);
  }

  private void addEmitted(
      SortedMap<String, ApiValue> members,
      int version,
      HashAnswer.Told answer,
      List<String> reasons) {
    Optional<EmittedForm> form = hashes.laterForms().of(answer.form(), rule, next);
    if (form.isPresent()) {
      EmittedStates.update(members, version, form.get(), raises, reasons);
    } else if (members.containsKey(EmittedStates.MEMBER)) {
      reasons.add(NOT_EMITTED);
    }
  }

  /// The entry with another state for the stack that the rule is for.
  private SortedMap<String, ApiValue> updated(RuleHash told, int version, LockedRule locked) {
    SortedMap<String, ApiValue> members = new TreeMap<>(written());
    if (isOlder(locked)) {
      SortedMap<String, ApiValue> previous = new TreeMap<>(previous());
      String stack = Stacks.shown(own());
      SortedMap<String, ApiValue> state = new TreeMap<>(table(previous.get(stack)));
      state.putAll(named(told, version));
      previous.put(stack, new ApiValue.Table(state));
      members.put(PREVIOUS, new ApiValue.Table(previous));
    } else {
      members.putAll(named(told, version));
      addStack(members);
    }
    return members;
  }

  private SortedMap<String, ApiValue> named(RuleHash told, int version) {
    return new TreeMap<>(
        Map.of(
            "rule_name",
            new ApiValue.Text(rule.name()),
            "sha256",
            new ApiValue.Text(told.hex()),
            TYPE,
            new ApiValue.Text(rule.type()),
            VERSION,
            new ApiValue.Whole(version)));
  }

  /// A rule that names a stack is locked with it.
  private void addStack(SortedMap<String, ApiValue> members) {
    rule.minimumStack().ifPresent(_ -> members.put(STACK, new ApiValue.Text(Stacks.shown(own()))));
  }

  /// The hash that is locked for the stack that the rule is for.
  private Optional<RuleHash> hash(LockedRule locked) {
    return isOlder(locked)
        ? Optional.ofNullable(locked.earlier().get(own())).map(is -> is.state().hash())
        : Optional.of(locked.state().hash());
  }

  private boolean isOlder(LockedRule locked) {
    return locked.stack().filter(newer -> own().compareTo(newer) < 0).isPresent();
  }

  /// The stack that the rule is for; what is no longer supported counts as the oldest supported.
  private Release own() {
    return rule.minimumStack().filter(stack -> stack.compareTo(oldest) > 0).orElse(oldest);
  }

  private Optional<String> lockedType() {
    return Optional.ofNullable(written().get(TYPE))
        .filter(ApiValue.Text.class::isInstance)
        .map(type -> ((ApiValue.Text) type).value());
  }

  private List<String> otherKeys(SortedMap<String, ApiValue> members) {
    SortedMap<String, ApiValue> before = written();
    return Stream.concat(members.keySet().stream(), before.keySet().stream())
        .distinct()
        .filter(key -> !Objects.equals(members.get(key), before.get(key)))
        .toList();
  }

  private SortedMap<String, ApiValue> previous() {
    return table(written().get(PREVIOUS));
  }

  private SortedMap<String, ApiValue> written() {
    return entry.flatMap(ApiValue::of).map(NextEntry::table).orElseGet(TreeMap::new);
  }

  private static SortedMap<String, ApiValue> table(@Nullable ApiValue value) {
    return value instanceof ApiValue.Table(var members) ? members : new TreeMap<>();
  }

  /// What is known of a rule without its hash: whether it is new, or for a newer stack than before.
  private LockDecision open(HashAnswer.Open answer, Optional<LockedRule> locked) {
    return switch (VersionRoute.of(rule.minimumStack(), locked, Optional.empty(), oldest)) {
      case VersionRoute.First _ -> open(answer, Optional.empty(), 1);
      case VersionRoute.NotDecided(var version) -> open(answer, Optional.of(version), version);
      case VersionRoute.Parted(var version, _) ->
          open(
              answer, locked.map(known -> known.state().version()), raises ? version : version - 1);
      case VersionRoute.NoEarlier _ -> withoutEarlier(locked.orElseThrow());
      case VersionRoute.Unchanged _, VersionRoute.Raised _, VersionRoute.UsedUp _ ->
          throw new IllegalStateException("the hash of " + rule.path() + " is not told");
    };
  }

  private LockDecision open(HashAnswer.Open answer, Optional<Integer> before, int version) {
    return decision(
        LockStep.OPEN,
        before,
        version,
        answer.detail().isEmpty()
            ? List.of(answer.cause())
            : List.of(answer.cause(), answer.detail()),
        Optional.empty());
  }

  private LockDecision withoutEarlier(LockedRule locked) {
    return refused(
        "it is for "
            + Stacks.shown(own())
            + ", and the lock has no version for that stack, only for "
            + Stacks.shown(locked.stack().orElse(oldest)));
  }

  private LockDecision refused(String reason) {
    return decision(
        LockStep.REFUSED, Optional.empty(), Optional.empty(), List.of(reason), Optional.empty());
  }

  private LockDecision decision(
      LockStep step,
      Optional<Integer> before,
      int version,
      List<String> reasons,
      SortedMap<String, ApiValue> members) {
    return decision(
        step, before, Optional.of(version), reasons, Optional.of(new ApiValue.Table(members)));
  }

  private LockDecision decision(
      LockStep step,
      Optional<Integer> before,
      int version,
      List<String> reasons,
      Optional<ApiValue.Table> members) {
    return decision(step, before, Optional.of(version), reasons, members);
  }

  private LockDecision decision(
      LockStep step,
      Optional<Integer> before,
      Optional<Integer> version,
      List<String> reasons,
      Optional<ApiValue.Table> members) {
    Optional<Release> older = entry.flatMap(LockedRule::of).filter(this::isOlder).map(_ -> own());
    return new LockDecision(rule, step, before, version, older, reasons, members);
  }
}
