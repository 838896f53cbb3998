package dev.seriema.catalog.release;

import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is taken out of the version lock and of rules when a stack becomes the oldest that is
/// supported.
///
/// Earlier versions for older stacks go. Where such a one is still what the new oldest stack has,
/// it stays under that stack. A minimum stack that all supported stacks reach is dropped, in the
/// lock and in the rule.
///
/// @param changes in the order of the rule ids, then those of rule files in theirs
/// @param files of rules that are to be written
public record TrimPlan(
    ReleaseRepository repository,
    List<Change> changes,
    Map<String, Optional<ApiValue.Table>> entries,
    List<ChangedRuleFile> files) {
  private static final String PREVIOUS = "previous";
  private static final String STACK = "min_stack_version";
  private static final String COMMENTS = "min_stack_comments";

  public TrimPlan {
    changes = List.copyOf(changes);
    entries = Map.copyOf(entries);
    files = List.copyOf(files);
  }

  /// What happens, in words.
  ///
  /// @param subject a rule id, or the path of a rule file
  public record Change(String subject, String words, boolean isDone) {}

  /// @param stack the oldest that is supported from now on
  /// @param today that is written into changed rules
  public static TrimPlan of(ReleaseRepository repository, Release stack, LocalDate today) {
    List<Change> changes = new ArrayList<>();
    Map<String, Optional<ApiValue.Table>> entries = new TreeMap<>();
    for (String id : repository.lock().entries().keys()) {
      repository
          .lock()
          .entry(id)
          .flatMap(table -> trimmed(id, table, stack, changes))
          .ifPresent(entry -> entries.put(id, Optional.of(entry)));
    }
    List<ChangedRuleFile> files = new ArrayList<>();
    for (ReleasedRule rule : repository.rules()) {
      if (!rule.isDeprecated() && isReached(rule.minimumStack(), stack)) {
        Optional<ChangedRuleFile> changed = withoutStack(rule, today);
        changes.add(
            new Change(
                rule.path(),
                changed.isPresent()
                    ? "`min_stack_version` is dropped: every supported stack reaches it"
                    : "`min_stack_version` has to be dropped by hand: a comment would be lost",
                changed.isPresent()));
        changed.ifPresent(files::add);
      }
    }
    return new TrimPlan(repository, changes, entries, files);
  }

  /// The same without changes of rule files.
  public TrimPlan ofLock() {
    return new TrimPlan(
        repository,
        changes.stream()
            .filter(change -> repository.lock().entry(change.subject()).isPresent())
            .toList(),
        entries,
        List.of());
  }

  /// The text of the version lock that is due.
  public String lock() {
    return repository.lock().with(entries);
  }

  private static boolean isReached(Optional<Release> minimum, Release stack) {
    return minimum.filter(own -> own.compareTo(stack) <= 0).isPresent();
  }

  private static Optional<ChangedRuleFile> withoutStack(ReleasedRule rule, LocalDate today) {
    return ChangedRuleFile.of(
        rule,
        new TreeMap<>(
            Map.of(
                STACK,
                Optional.empty(),
                COMMENTS,
                Optional.empty(),
                "updated_date",
                Optional.of(RuleDates.written(today)))));
  }

  private static Optional<ApiValue.Table> trimmed(
      String id, WrittenTable entry, Release stack, List<Change> changes) {
    Optional<ApiValue> all = ApiValue.of(entry);
    if (!(all.orElse(null) instanceof ApiValue.Table(var written))) {
      return Optional.empty();
    }
    SortedMap<String, ApiValue> members = new TreeMap<>(written);
    Optional<Release> own =
        WrittenRule.text(entry, STACK).flatMap(text -> Written.stack(text.value()));
    if (isReached(own, stack)) {
      members.remove(STACK);
      changes.add(new Change(id, "`min_stack_version` is dropped", true));
    }
    if (members.get(PREVIOUS) instanceof ApiValue.Table(var previous)) {
      SortedMap<String, ApiValue> kept = kept(id, previous, own, stack, changes);
      if (kept.isEmpty()) {
        members.remove(PREVIOUS);
      } else {
        members.put(PREVIOUS, new ApiValue.Table(kept));
      }
    }
    return members.equals(written) ? Optional.empty() : Optional.of(new ApiValue.Table(members));
  }

  /// @param own the stack from which on the newest version is for
  private static SortedMap<String, ApiValue> kept(
      String id,
      SortedMap<String, ApiValue> previous,
      Optional<Release> own,
      Release stack,
      List<Change> changes) {
    SortedMap<Release, String> older = new TreeMap<>();
    SortedMap<String, ApiValue> kept = new TreeMap<>();
    previous.forEach((key, state) -> {
      Optional<Release> of = Written.stack(key).filter(known -> known.compareTo(stack) < 0);
      of.ifPresentOrElse(known -> older.put(known, key), () -> kept.put(key, state));
    });
    boolean isStillUsed =
        !kept.containsKey(Stacks.shown(stack))
            && own.filter(newest -> newest.compareTo(stack) > 0).isPresent();
    older.forEach((known, key) -> {
      if (isStillUsed && known.equals(older.lastKey())) {
        Optional.ofNullable(previous.get(key))
            .ifPresent(state -> kept.put(Stacks.shown(stack), state));
        changes.add(
            new Change(
                id,
                "its version for " + key + " is that of " + Stacks.shown(stack) + " now",
                true));
      } else {
        changes.add(new Change(id, "its version for " + key + " is dropped", true));
      }
    });
    return kept;
  }
}
