package dev.seriema.catalog.release;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.lock.ApiValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the next lock of a repository does.
///
/// @param decisions on each rule that is released or was given up, in the order of their files
public record LockPlan(ReleaseRepository repository, List<LockDecision> decisions) {
  public LockPlan {
    decisions = List.copyOf(decisions);
  }

  /// The next lock.
  public static LockPlan of(ReleaseRepository repository, RuleHashes hashes) {
    return of(repository, hashes, _ -> true, true);
  }

  /// The hashes of rules as they are now, without other versions for what has changed. Where a rule
  /// is for a newer stack than before, its version is one nearer to the last than it would be.
  ///
  /// @param wanted which rules
  public static LockPlan ofHashes(
      ReleaseRepository repository, RuleHashes hashes, Predicate<ReleasedRule> wanted) {
    return of(repository, hashes, wanted.and(rule -> !rule.isDeprecated()), false);
  }

  private static LockPlan of(
      ReleaseRepository repository,
      RuleHashes hashes,
      Predicate<ReleasedRule> wanted,
      boolean raises) {
    Map<String, Integer> uses = new HashMap<>();
    repository.rules().stream()
        .filter(rule -> !rule.isDeprecated())
        .forEach(rule -> uses.merge(rule.id(), 1, Integer::sum));
    Set<String> taken =
        uses.entrySet().stream()
            .filter(use -> use.getValue() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<ReleasedRule> released =
        repository.rules().stream()
            .filter(rule -> rule.isProduction() || isNewlyDeprecated(repository, rule))
            .filter(wanted)
            .toList();
    return new LockPlan(
        repository,
        EvenWork.map(released, rule -> decision(repository, hashes, rule, taken, raises)));
  }

  private static boolean isNewlyDeprecated(ReleaseRepository repository, ReleasedRule rule) {
    return rule.isDeprecated() && repository.deprecatedRules().entry(rule.id()).isEmpty();
  }

  private static LockDecision decision(
      ReleaseRepository repository,
      RuleHashes hashes,
      ReleasedRule rule,
      Set<String> taken,
      boolean raises) {
    if (rule.isDeprecated()) {
      return new DeprecatedEntry(repository, rule).decision();
    }
    if (taken.contains(rule.id())) {
      return new LockDecision(
          rule,
          LockStep.REFUSED,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of("another rule has the id `" + rule.id() + "` too"),
          Optional.empty());
    }
    return new NextEntry(
            rule,
            repository.lock().entry(rule.id()),
            hashes,
            repository.oldest(),
            repository.next().orElseGet(repository.stacks()::getLast),
            raises)
        .decision();
  }

  /// How many rules a step is taken with.
  public long count(LockStep step) {
    return decisions.stream().filter(decision -> decision.step() == step).count();
  }

  /// Whether the files of versions say what they have to.
  public boolean isUpToDate() {
    return decisions.stream().noneMatch(decision -> decision.step().isChange());
  }

  /// The text of the version lock that is due.
  public String lock() {
    return repository.lock().with(entries(false));
  }

  /// The text of the list of deprecated rules that is due.
  public String deprecatedRules() {
    return repository.deprecatedRules().with(entries(true));
  }

  private Map<String, Optional<ApiValue.Table>> entries(boolean deprecated) {
    Map<String, Optional<ApiValue.Table>> entries = new TreeMap<>();
    decisions.stream()
        .filter(decision -> decision.step().isChange())
        .filter(decision -> (decision.step() == LockStep.DEPRECATED) == deprecated)
        .forEach(decision -> entries.put(decision.rule().id(), decision.entry()));
    return entries;
  }
}
