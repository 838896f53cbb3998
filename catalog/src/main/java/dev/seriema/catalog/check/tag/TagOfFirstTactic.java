package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.attack.AttackCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The tactic that stands first has a tag. It need not where machine learning finds the events, nor
/// where a tag says that the rule only keeps watch.
final class TagOfFirstTactic implements Check {
  private static final String WATCH = "Continuous Monitoring";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    List<String> tactics = new MappedTactics(rule.written()).first().toList();
    RuleTags tags = RuleTags.of(rule);
    if (tactics.isEmpty()
        || TagOfMachineLearning.isMachineLearning(rule)
        || tags.has(WATCH)
        || hasTagOfOne(tactics, tags)) {
      return;
    }
    String tactic = tactics.getFirst();
    if (isKnown(tactic)) {
      tags.ask(
          TacticNotMapped.PREFIX + tactic,
          TagFault.NO_TAG_OF_FIRST_TACTIC,
          "the first tactic `" + tactic + "` has no tag",
          findings);
    }
  }

  private static boolean hasTagOfOne(List<String> tactics, RuleTags tags) {
    Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    tactics.forEach(tactic -> wanted.add(TacticNotMapped.PREFIX + tactic));
    return tags.tags().stream().anyMatch(tag -> wanted.contains(tag.value()));
  }

  /// A tactic that no framework has is a finding by itself.
  private static boolean isKnown(String tactic) {
    return Stream.of(
            AttackCatalogue.attack(AttackCatalogue.USUAL),
            AttackCatalogue.attack(AttackCatalogue.NEWEST),
            AttackCatalogue.atlas())
        .flatMap(Optional::stream)
        .anyMatch(catalogue -> catalogue.tactic(tactic).isPresent());
  }
}
