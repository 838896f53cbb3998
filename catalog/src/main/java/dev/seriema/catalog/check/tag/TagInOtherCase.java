package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;

/// A tag that many rules share is written as they write it.
final class TagInOtherCase implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    for (WrittenText tag : rule.written().texts("tags")) {
      ExpectedTags.inAnyCase(tag.value())
          .filter(expected -> !expected.equals(tag.value()))
          .ifPresent(expected ->
              findings
                  .add(
                      TagFault.OTHER_CASE,
                      tag.span(),
                      "the tag `" + tag.value() + "` is `" + expected + "` in other rules",
                      "write `" + expected + "`")
                  .repairedBy(new Repair.Text(tag.span(), expected)));
    }
  }
}
