package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;

/// A tag says by its prefix what it is about. One that is only written in another case has a
/// finding for that.
final class TagWithoutPrefix implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    for (WrittenText tag : rule.written().texts("tags")) {
      if (!ExpectedTags.hasPrefix(tag.value()) && ExpectedTags.inAnyCase(tag.value()).isEmpty()) {
        findings.add(
            TagFault.NO_PREFIX,
            tag.span(),
            "the tag `" + tag.value() + "` does not say by a prefix what it is about");
      }
    }
  }
}
