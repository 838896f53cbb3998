package dev.seriema.catalog.lock;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the version lock says of a rule.
///
/// @param state on the newest stack that it was locked for
/// @param stack the oldest stack that this state is for; empty for all that are supported
/// @param earlier its states on older stacks, by these
public record LockedRule(
    State state, Optional<Release> stack, SortedMap<Release, Earlier> earlier) {
  public LockedRule {
    earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
  }

  /// A version, and the rule that has it.
  public record State(RuleHash hash, int version) {}

  /// A state on an older stack.
  ///
  /// @param lastVersion that it may come to, below those of the next stack
  public record Earlier(State state, int lastVersion) {}

  /// @param entry of the lock
  /// @return empty where the entry has not the form that a lock has; earlier states that have not
  ///   are passed over
  public static Optional<LockedRule> of(WrittenTable entry) {
    SortedMap<Release, Earlier> earlier = new TreeMap<>();
    WrittenRule.table(entry, "previous")
        .ifPresent(stacks -> {
          for (String key : stacks.keys()) {
            stack(key)
                .ifPresent(stack ->
                    WrittenRule.table(stacks, key)
                        .flatMap(LockedRule::earlier)
                        .ifPresent(known -> earlier.put(stack, known)));
          }
        });
    Optional<Release> stack =
        WrittenRule.text(entry, "min_stack_version").flatMap(text -> stack(text.value()));
    return state(entry).map(state -> new LockedRule(state, stack, earlier));
  }

  private static Optional<Earlier> earlier(WrittenTable table) {
    Optional<Integer> last = number(table, "max_allowable_version");
    return state(table).flatMap(state -> last.map(number -> new Earlier(state, number)));
  }

  private static Optional<State> state(WrittenTable table) {
    Optional<String> hash = WrittenRule.text(table, "sha256").map(WrittenText::value);
    Optional<Integer> version = number(table, "version");
    return hash.flatMap(hex -> version.map(number -> new State(new RuleHash(hex), number)));
  }

  private static Optional<Integer> number(WrittenTable table, String key) {
    return table
        .member(key)
        .map(WrittenTable.Member::value)
        .filter(WrittenInteger.class::isInstance)
        .map(value -> ((WrittenInteger) value).value())
        .filter(number -> number > 0 && number < Integer.MAX_VALUE)
        .map(Long::intValue);
  }

  /// A release with its first two numbers.
  private static Optional<Release> stack(String text) {
    return Release.of(text).map(known -> new Release(known.major(), known.minor(), 0, ""));
  }
}
