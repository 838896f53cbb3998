package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// Who asks for a newer stack says why.
final class NoStackComment implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    rule.written()
        .metadataText("min_stack_version")
        .filter(_ -> rule.written().metadataText("min_stack_comments").isEmpty())
        .ifPresent(minimum ->
            findings.add(
                PlaceFault.NO_STACK_COMMENT,
                minimum.span(),
                "`min_stack_version` is "
                    + minimum.value()
                    + ", and no `min_stack_comments` says why"));
  }
}
