package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.ItemKind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule is mapped to one of two frameworks.
final class KnownFramework implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleMapping.of(rule.written())
        .flatMap(mapping -> Stream.concat(mapping.head().stream(), mapping.entries().stream()))
        .forEach(table -> check(table, findings));
  }

  private static void check(WrittenTable table, RuleFindings findings) {
    RuleMapping.framework(table)
        .filter(framework -> Framework.titled(framework.value()).isEmpty())
        .ifPresent(framework -> tell(framework, table, findings));
  }

  private static void tell(WrittenText framework, WrittenTable table, RuleFindings findings) {
    Framework meant = meant(framework.value());
    findings
        .add(
            AttackFault.UNKNOWN_FRAMEWORK,
            framework.span(),
            "`" + framework.value() + "` is no framework that rules are mapped to",
            "write `" + meant.title() + "`")
        .repairedBy(
            hasTacticOf(meant, table)
                ? Optional.of(new Repair.Text(framework.span(), meant.title()))
                : Optional.empty());
  }

  private static boolean hasTacticOf(Framework framework, WrittenTable entry) {
    return WrittenRule.table(entry, "tactic")
        .flatMap(tactic -> WrittenRule.text(tactic, "id"))
        .filter(id -> framework.hasForm(ItemKind.TACTIC, id.value()))
        .isPresent();
  }

  private static Framework meant(String framework) {
    return framework.toLowerCase(Locale.ROOT).contains("atlas")
        ? Framework.ATLAS
        : Framework.ATTACK;
  }
}
