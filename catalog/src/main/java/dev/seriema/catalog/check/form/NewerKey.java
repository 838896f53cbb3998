package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.schema.FactRow;
import dev.seriema.model.schema.FactTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A key is known to every release that the rule has to run on.
final class NewerKey implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.written().notation() == Notation.TOML) {
      MinimumStack.of(rule)
          .ifPresent(oldest -> {
            String type = rule.written().text("type").map(WrittenText::value).orElse("");
            for (Minimum minimum : Minimums.NEWEST_FIRST) {
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
      WrittenTable.Member key, Minimum minimum, Release oldest, RuleFindings findings) {
    findings.add(
        FormFault.NEWER_KEY,
        key.keySpan(),
        "`%s` came with release %s, and the rule has to run on %s"
            .formatted(key.key(), shown(minimum.since()), shown(oldest)),
        "write `min_stack_version = \"" + shown(minimum.since()) + "\"` in `[metadata]`");
  }

  private static String shown(Release release) {
    return release.major() + "." + release.minor();
  }

  private static Optional<WrittenTable.Member> written(WrittenRule rule, String key) {
    return key.equals("negate")
        ? rule.tables("threat_mapping").stream()
            .flatMap(group -> WrittenRule.tables(group, "entries").stream())
            .flatMap(entry -> entry.member(key).stream())
            .findFirst()
        : rule.rule().member(key);
  }

  /// Since when a key is known.
  ///
  /// @param type of rules, or `*` for all
  private record Minimum(String type, String key, Release since) {
    boolean isOf(String ruleType) {
      return type.equals("*") || type.equals(ruleType);
    }
  }

  /// Read when they are first asked for.
  private static final class Minimums {
    static final List<Minimum> NEWEST_FIRST =
        FactTable.load("rules/rule-field-minimums.tsv").map(Minimums::read).orElse(List.of());

    private static List<Minimum> read(FactTable table) {
      int key = table.column("field");
      int since = table.column("since_stack");
      return table.rows().stream()
          .flatMap((FactRow row) ->
              Release.of(row.cell(since))
                  .map(release -> new Minimum(row.cell(0), row.cell(key), release))
                  .stream())
          .sorted(Comparator.comparing(Minimum::since).reversed())
          .toList();
    }
  }
}
