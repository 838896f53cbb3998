package dev.seriema.cli.site;

import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/// The short facts of a rule, in the order in which its pages show them.
final class RuleTable {
  private RuleTable() {}

  /// @param values at least one
  record Row(String name, List<String> values) {}

  static List<Row> of(DocumentedRule documented) {
    Rule rule = documented.rule();
    Rule.Headline headline = documented.headline();
    List<Row> rows = new ArrayList<>();
    add("Severity", List.of(headline.severity().word()), rows);
    add("Risk score", List.of(Integer.toString(headline.riskScore())), rows);
    add("Type", List.of(rule.type().word()), rows);
    add("Platforms", documented.platforms(), rows);
    add("Indices", rule.query().isPresent() ? rule.indices().patterns() : List.of(), rows);
    add("Looks back", List.of(rule.schedule().from()), rows);
    add("Runs every", List.of(rule.schedule().interval()), rows);
    add("Version", List.of(Integer.toString(documented.packaged().version())), rows);
    add("Rule id", List.of(documented.packaged().id()), rows);
    add("Tags", headline.tags(), rows);
    add("Authors", headline.authors(), rows);
    add("License", headline.license().stream().toList(), rows);
    return rows;
  }

  private static void add(String name, List<String> values, List<Row> rows) {
    if (!values.isEmpty()) {
      rows.add(new Row(name, List.copyOf(values)));
    }
  }
}
