package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.written.WrittenText;
import java.util.Optional;

/// The oldest stack that a rule asks for is one that rules are still made for.
final class StackNotSupported implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> minimum = rule.written().metadataText("min_stack_version");
    Optional<Release> asked = minimum.map(WrittenText::value).flatMap(Release::of);
    if (asked.isPresent()) {
      rule.facts()
          .stacks()
          .oldest()
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
}
