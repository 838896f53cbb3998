package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.schema.FactRow;
import dev.seriema.model.schema.FactTable;
import java.util.Comparator;
import java.util.Optional;

/// The oldest release of the stack that a rule has to run on.
final class MinimumStack {
  private MinimumStack() {}

  /// What `min_stack_version` says; empty where it says nothing that can be compared.
  static Optional<Release> written(RuleUnderCheck rule) {
    return rule.written()
        .metadataText("min_stack_version")
        .map(WrittenText::value)
        .filter(TextForm.STACK::fits)
        .flatMap(Release::of);
  }

  /// What `min_stack_version` says. Without it, rules of Elastic run on the oldest release that
  /// gets new rules, and of others nobody knows.
  static Optional<Release> of(RuleUnderCheck rule) {
    if (rule.written().metadataText("min_stack_version").isPresent()) {
      return written(rule);
    }
    return rule.settings().house() == House.ELASTIC ? Supported.OLDEST : Optional.empty();
  }

  /// Read when it is first asked for.
  private static final class Supported {
    static final Optional<Release> OLDEST =
        FactTable.load("rules/stack-map.tsv").flatMap(Supported::oldest);

    private static Optional<Release> oldest(FactTable table) {
      int supported = table.column("supported");
      return table.rows().stream()
          .filter(row -> row.cell(supported).equals("1"))
          .map((FactRow row) -> row.cell(0))
          .flatMap(stack -> Release.of(stack).stream())
          .min(Comparator.naturalOrder());
    }
  }
}
