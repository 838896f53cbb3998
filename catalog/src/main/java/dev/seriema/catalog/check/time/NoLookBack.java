package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;

/// A rule over what Elastic Defend sends says how far it looks back: events of hosts come late.
final class NoLookBack implements Check {
  private static final String ALL_OF_ENDPOINT = "logs-endpoint.events.*";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    List<WrittenText> indices = rule.written().texts("index");
    if (indices.size() == 1
        && indices.getFirst().value().equals(ALL_OF_ENDPOINT)
        && !rule.written().has("from")) {
      findings.add(
          TimeFault.NO_LOOK_BACK,
          indices.getFirst().span(),
          "the rule reads `" + ALL_OF_ENDPOINT + "` and has no `from`",
          "from = \"now-9m\"");
    }
  }
}
