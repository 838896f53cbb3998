package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.schema.FactTable;
import java.util.Comparator;
import java.util.Optional;

/// The oldest stack that a rule asks for is one that rules are still made for.
final class StackNotSupported implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> minimum = rule.written().metadataText("min_stack_version");
    Optional<Release> asked = minimum.map(WrittenText::value).flatMap(Release::of);
    if (asked.isPresent()) {
      Lowest.SUPPORTED
          .filter(lowest -> asked.get().compareTo(lowest) < 0)
          .ifPresent(lowest ->
              findings.add(
                  PlaceFault.STACK_NOT_SUPPORTED,
                  minimum.orElseThrow().span(),
                  "`min_stack_version` is "
                      + minimum.get().value()
                      + "; the oldest stack that has rules is "
                      + lowest));
    }
  }

  /// Read when the first rule asks for a stack; empty where a distribution leaves the table out.
  private static final class Lowest {
    static final Optional<Release> SUPPORTED =
        FactTable.load("rules/stack-map.tsv").flatMap(Lowest::of);

    private static Optional<Release> of(FactTable table) {
      int stack = table.column("stack");
      int supported = table.column("supported");
      return table.rows().stream()
          .filter(row -> row.cell(supported).equals("1"))
          .flatMap(row -> Release.of(row.cell(stack)).stream())
          .min(Comparator.naturalOrder());
    }
  }
}
