package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import java.util.Set;

/// A rule with a query says which indices it reads.
final class NoIndex implements Check {
  /// Types that name their indices elsewhere, or have none.
  private static final Set<String> OTHERS = Set.of("esql", "machine_learning", "threat_match");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    WrittenRule written = rule.written();
    boolean asksIndices =
        written
            .text("type")
            .map(WrittenText::value)
            .filter(type -> !OTHERS.contains(type))
            .isPresent();
    // Kibana reads the indices of its settings where a rule that it exported names none.
    boolean isExport = rule.location().kind() == RuleLocation.Kind.EXPORT;
    if (asksIndices && !isExport && !written.has("index") && !written.has("data_view_id")) {
      findings.add(
          SourceFault.NO_INDEX,
          written.rule().span(),
          "the rule has neither `index` nor `data_view_id`",
          "`index = [\"logs-endpoint.events.*\"]`, with the indices that it is for");
    }
  }
}
