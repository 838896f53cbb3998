package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A group of a mapping to indicators says what events have, and does not contradict itself.
final class NegatedEntries implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    for (WrittenTable group : rule.written().tables("threat_mapping")) {
      List<WrittenTable> entries = WrittenRule.tables(group, "entries");
      if (!entries.isEmpty() && entries.stream().allMatch(NegatedEntries::isNegated)) {
        findings.add(
            FormFault.NEGATED_ENTRIES,
            negation(entries.getFirst()).keySpan(),
            "all entries of the group are negated, so that no indicator is looked for");
      } else {
        contradiction(entries, findings);
      }
    }
  }

  private static void contradiction(List<WrittenTable> entries, RuleFindings findings) {
    Map<Pair, Boolean> seen = new HashMap<>();
    for (WrittenTable entry : entries) {
      Optional<Pair> pair = pair(entry);
      if (pair.isPresent()) {
        Boolean before = seen.putIfAbsent(pair.get(), isNegated(entry));
        if (before != null && before != isNegated(entry)) {
          findings.add(
              FormFault.NEGATED_ENTRIES,
              entry.member("field").orElseThrow().value().span(),
              "the group asks that `%s` is `%s`, and that it is not"
                  .formatted(pair.get().field(), pair.get().value()));
        }
      }
    }
  }

  /// What an entry compares.
  private record Pair(String field, String value) {}

  private static Optional<Pair> pair(WrittenTable entry) {
    return WrittenRule.text(entry, "field")
        .flatMap(field ->
            WrittenRule.text(entry, "value").map(value -> new Pair(field.value(), value.value())));
  }

  private static WrittenTable.Member negation(WrittenTable entry) {
    return entry.member("negate").orElseThrow();
  }

  private static boolean isNegated(WrittenTable entry) {
    Optional<WrittenValue> negate = entry.member("negate").map(WrittenTable.Member::value);
    return negate.isPresent() && negate.get() instanceof WrittenTruth truth && truth.value();
  }
}
