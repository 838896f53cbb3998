package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.Notation;
import java.util.List;

/// Elastic counts versions in a lock, and not in the file of a rule.
final class VersionInFile implements Check {
  private static final List<String> KEYS = List.of("version", "revision");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.written().notation() == Notation.TOML && rule.settings().house() == House.ELASTIC) {
      for (String key : KEYS) {
        if (rule.written().has(key)) {
          findings
              .add(
                  FormFault.VERSION_IN_FILE,
                  rule.written().keySpan(key),
                  "`" + key + "` is counted in the version lock, not in the file of a rule",
                  "remove it")
              .repairedBy(new Repair.WithoutKey(rule.written().keySpan(key)));
        }
      }
    }
  }
}
