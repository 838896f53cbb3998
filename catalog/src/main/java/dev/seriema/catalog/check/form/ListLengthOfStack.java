package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;

/// A list is no longer than the oldest release takes that the rule has to run on.
final class ListLengthOfStack implements Check {
  private static final List<Limit> LIMITS =
      List.of(
          new Limit("threshold", "field", 3, new Release(9, 2, 0, "")),
          new Limit("new_terms", "value", 1, new Release(8, 6, 0, "")));

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    MinimumStack.judged(rule)
        .ifPresent(oldest -> {
          for (Limit limit : LIMITS) {
            if (oldest.compareTo(limit.until()) < 0) {
              check(rule.written(), limit, findings);
            }
          }
        });
  }

  private static void check(WrittenRule rule, Limit limit, RuleFindings findings) {
    List<WrittenText> items =
        WrittenRule.table(rule.rule(), limit.table())
            .map(table -> WrittenRule.texts(table, limit.key()))
            .orElse(List.of());
    if (items.size() > limit.most()) {
      findings.add(
          FormFault.LIST_LENGTH,
          items.get(limit.most()).span(),
          "`%s` has %d items; before release %d.%d it takes %d"
              .formatted(
                  limit.key(),
                  items.size(),
                  limit.until().major(),
                  limit.until().minor(),
                  limit.most()));
    }
  }

  /// How many items there may be in a list.
  ///
  /// @param until the first release that takes more
  private record Limit(String table, String key, int most, Release until) {}
}
