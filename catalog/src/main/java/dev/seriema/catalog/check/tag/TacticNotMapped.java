package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.Set;
import java.util.TreeSet;

/// A tag names no tactic that the rule is not mapped to.
final class TacticNotMapped implements Check {
  static final String PREFIX = "Tactic: ";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Set<String> mapped = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    new MappedTactics(rule.written()).all().forEach(mapped::add);
    for (WrittenText tag : rule.written().texts("tags")) {
      if (tag.value().startsWith(PREFIX)) {
        String tactic = tag.value().substring(PREFIX.length());
        if (!mapped.contains(tactic)) {
          findings.add(
              TagFault.TACTIC_NOT_MAPPED,
              tag.span(),
              "the tag `" + tag.value() + "` names a tactic that `threat` does not have");
        }
      }
    }
  }
}
