package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All techniques of a tactic stand in one entry.
final class TacticTwice implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleMapping.of(rule.written()).forEach(mapping -> check(mapping, findings));
  }

  private static void check(RuleMapping mapping, RuleFindings findings) {
    Set<List<String>> seen = new HashSet<>();
    for (WrittenTable entry : mapping.entries()) {
      String framework = RuleMapping.framework(entry).map(WrittenText::value).orElse("");
      RuleMapping.tactic(entry)
          .filter(tactic -> !seen.add(List.of(framework, tactic.value())))
          .ifPresent(tactic ->
              findings.add(
                  AttackFault.TACTIC_TWICE,
                  tactic.span(),
                  "the tactic `" + tactic.value() + "` has an entry already",
                  "move its techniques there"));
    }
  }
}
