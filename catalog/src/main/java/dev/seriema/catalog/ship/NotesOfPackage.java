package dev.seriema.catalog.ship;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.coverage.Platforms;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of rules since a package was made of them.
public final class NotesOfPackage {
  private final Map<String, RuleSet.LoadedRule> files = new HashMap<>();
  private final ShippingFacts facts;

  private NotesOfPackage(RuleSet set, ShippingFacts facts) {
    this.facts = facts;
    set.rules().forEach(loaded -> files.putIfAbsent(loaded.rule().id().id(), loaded));
  }

  /// @param difference between the package and one of the rules now
  /// @param set the rules now
  public static ReleaseNotes of(PackageDifference difference, RuleSet set, ShippingFacts facts) {
    NotesOfPackage notes = new NotesOfPackage(set, facts);
    List<NotedRule> deprecated = new ArrayList<>(notes.noted(difference.deprecated()));
    List<NotedRule> removed = new ArrayList<>();
    for (NotedRule rule : notes.noted(difference.removed())) {
      (notes.isRetired(rule) ? deprecated : removed).add(rule);
    }
    return new ReleaseNotes(
        notes.noted(difference.added()),
        difference.changed().stream()
            .filter(rule -> !rule.changes().isEmpty())
            .map(rule -> notes.noted(rule.rule(), rule.name(), rule.changes()))
            .toList(),
        deprecated,
        removed);
  }

  private boolean isRetired(NotedRule rule) {
    return Optional.ofNullable(files.get(rule.rule()))
        .flatMap(loaded -> loaded.rule().retired())
        .isPresent();
  }

  private List<NotedRule> noted(List<PackageDifference.Named> rules) {
    return rules.stream().map(rule -> noted(rule.rule(), rule.name(), List.of())).toList();
  }

  private NotedRule noted(String id, String name, List<RuleChange> changes) {
    Optional<RuleSet.LoadedRule> loaded = Optional.ofNullable(files.get(id));
    return new NotedRule(
        id,
        name,
        loaded.map(rule -> facts.place(rule.file())).orElse(""),
        loaded
            .map(RuleSet.LoadedRule::rule)
            .map(Rule::headline)
            .map(headline -> Platforms.of(headline.tags()))
            .orElse(List.of()),
        changes,
        loaded
            .flatMap(rule -> rule.written().metadataText("deprecated_reason"))
            .map(text -> text.value())
            .orElse(""));
  }
}
