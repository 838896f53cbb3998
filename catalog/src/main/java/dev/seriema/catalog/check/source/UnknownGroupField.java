package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.stream.Stream;

/// The fields by which alerts are joined, and those by which a threshold counts, are fields of the
/// rule's indices.
final class UnknownGroupField implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    List<WrittenText> fields =
        Stream.concat(
                texts(rule.written(), "alert_suppression", "group_by"),
                texts(rule.written(), "threshold", "field"))
            .toList();
    OwnFields.unknown(fields, rule)
        .forEach(unknown -> unknown.tell(SourceFault.GROUP_FIELD_UNKNOWN, findings));
  }

  private static Stream<WrittenText> texts(WrittenRule rule, String table, String key) {
    return WrittenRule.table(rule.rule(), table).stream()
        .flatMap((WrittenTable found) -> WrittenRule.texts(found, key).stream());
  }
}
