package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;

/// The entries of a mapping are of its framework.
final class EntriesOfMapping implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleMapping.of(rule.written())
        .forEach(mapping ->
            mapping.framework().ifPresent(framework -> check(mapping, framework, findings)));
  }

  private static void check(RuleMapping mapping, WrittenText framework, RuleFindings findings) {
    mapping.entries().stream()
        .flatMap(entry -> RuleMapping.framework(entry).stream())
        .filter(own -> !own.value().equals(framework.value()))
        .forEach(own ->
            findings.add(
                AttackFault.ENTRY_OF_ANOTHER_FRAMEWORK,
                own.span(),
                "an entry of `"
                    + own.value()
                    + "` stands in a mapping to `"
                    + framework.value()
                    + "`"));
  }
}
