package dev.seriema.catalog.release;

import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.LockedRule;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Decides what becomes of a rule that was given up and is not yet on the list of these.
record DeprecatedEntry(ReleaseRepository repository, ReleasedRule rule) {
  private static final String DATE = "deprecation_date";
  private static final String REASON = "deprecated_reason";

  LockDecision decision() {
    Optional<Integer> version =
        repository.lock().entry(rule.id()).flatMap(LockedRule::of).map(is -> is.state().version());
    if (repository.lock().entry(rule.id()).isEmpty()) {
      return refused("it was never released: its version is not locked; delete the file");
    }
    if (repository.next().isEmpty()) {
      return refused("the repository does not say which stack the next package is for");
    }
    Optional<String> date = rule.metadata(DATE);
    if (date.isEmpty()) {
      return refused("it does not say since when; add `deprecation_date` to `[metadata]`");
    }
    SortedMap<String, ApiValue> members = new TreeMap<>();
    members.put("rule_name", new ApiValue.Text(rule.name()));
    members.put("stack_version", new ApiValue.Text(Stacks.shown(repository.next().get())));
    members.put(DATE, new ApiValue.Text(date.get()));
    rule.metadata(REASON).ifPresent(reason -> members.put(REASON, new ApiValue.Text(reason)));
    return new LockDecision(
        rule,
        LockStep.DEPRECATED,
        version,
        version,
        Optional.empty(),
        List.of(rule.metadata(REASON).orElse("it gives no reason")),
        Optional.of(new ApiValue.Table(members)));
  }

  private LockDecision refused(String reason) {
    return new LockDecision(
        rule,
        LockStep.REFUSED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(reason),
        Optional.empty());
  }
}
