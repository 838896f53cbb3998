package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.model.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A rule has the tags that its indices ask for. An index asks by its whole pattern: what is
/// narrower asks for nothing. What a query in ES|QL reads weighs no more than a warning.
final class TagOfIndex implements Check {
  private static final String ALL = "all:";

  private static final Map<String, List<String>> ASKED = RuleConstants.list("index_tag");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Set<String> asked = new HashSet<>();
    for (WrittenText index : rule.written().texts("index")) {
      check(index.value(), Severity.ERROR, asked, rule, findings);
    }
    for (EsqlName index : rule.esql().indices()) {
      check(index.text(), Severity.WARNING, asked, rule, findings);
    }
  }

  private static void check(
      String index,
      Severity heaviest,
      Set<String> asked,
      RuleUnderCheck rule,
      RuleFindings findings) {
    for (String demand : ASKED.getOrDefault(index, List.of())) {
      String tag = demand.substring(ALL.length());
      if (asked.add(tag)) {
        RuleTags.of(rule)
            .ask(
                tag,
                heaviest,
                TagFault.NO_TAG_OF_INDEX,
                "the index `" + index + "` asks for the tag `" + tag + "`",
                findings);
      }
    }
  }
}
