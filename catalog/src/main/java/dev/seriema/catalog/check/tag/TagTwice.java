package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import java.util.HashSet;
import java.util.Set;

/// A tag stands once.
final class TagTwice implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Set<String> seen = new HashSet<>();
    for (WrittenText tag : rule.written().texts("tags")) {
      if (!seen.add(tag.value())) {
        findings
            .add(
                TagFault.TAG_TWICE,
                tag.span(),
                "the tag `" + tag.value() + "` stands twice",
                "remove one")
            .repairedBy(new Repair.WithoutItem(tag.span()));
      }
    }
  }
}
