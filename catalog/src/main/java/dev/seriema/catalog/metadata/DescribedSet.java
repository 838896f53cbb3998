package dev.seriema.catalog.metadata;

import dev.seriema.catalog.layout.HuntSet;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All descriptions of the rules or hunts of some places, and the fields that can be asked for.
///
/// @param descriptions in the order of the places and paths; of rules, the retired ones come last
public record DescribedSet(List<Description> descriptions, Schema schema) {
  public DescribedSet {
    descriptions = List.copyOf(descriptions);
  }

  /// Rules, also retired ones; described on all cores.
  public static DescribedSet of(RuleSet set) {
    List<LoadedRule> ordered = new ArrayList<>(set.rules());
    ordered.sort(Comparator.comparing(rule -> rule.rule().retired().isPresent()));
    List<Description> all = ordered.parallelStream().map(Descriptions::of).toList();
    return new DescribedSet(all, DescriptionSchema.of(all, UsualFields.OF_RULES));
  }

  public static DescribedSet of(HuntSet set) {
    List<Description> all = set.hunts().stream().map(Descriptions::of).toList();
    return new DescribedSet(all, DescriptionSchema.of(all, UsualFields.OF_HUNTS));
  }
}
