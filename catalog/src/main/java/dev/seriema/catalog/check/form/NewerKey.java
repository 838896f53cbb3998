package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.KeyMinimum;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// A key is known to every release that the rule has to run on.
final class NewerKey implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.written().notation() == Notation.TOML) {
      MinimumStack.of(rule)
          .ifPresent(oldest -> {
            String type = rule.written().text("type").map(WrittenText::value).orElse("");
            for (KeyMinimum minimum : KeyMinimum.newestFirst()) {
              if (minimum.since().compareTo(oldest) <= 0) {
                break;
              }
              if (minimum.isOf(type)) {
                written(rule.written(), minimum.key())
                    .ifPresent(key -> tell(key, minimum, oldest, findings));
              }
            }
          });
    }
  }

  private static void tell(
      WrittenTable.Member key, KeyMinimum minimum, Release oldest, RuleFindings findings) {
    findings.add(
        FormFault.NEWER_KEY,
        key.keySpan(),
        "`%s` came with release %s, and the rule has to run on %s"
            .formatted(key.key(), minimum.since().toMinor(), oldest.toMinor()),
        "write `min_stack_version = \"" + minimum.since().toMinor() + "\"` in `[metadata]`");
  }

  private static Optional<WrittenTable.Member> written(WrittenRule rule, String key) {
    return key.equals("negate")
        ? rule.tables("threat_mapping").stream()
            .flatMap(group -> WrittenRule.tables(group, "entries").stream())
            .flatMap(entry -> entry.member(key).stream())
            .findFirst()
        : rule.rule().member(key);
  }
}
