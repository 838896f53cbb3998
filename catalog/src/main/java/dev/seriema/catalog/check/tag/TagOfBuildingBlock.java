package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// A rule in the folder of building blocks says by a tag that it is one.
final class TagOfBuildingBlock implements Check {
  private static final String TAG = "Rule Type: BBR";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.location().kind() == RuleLocation.Kind.BUILDING_BLOCK) {
      RuleTags.of(rule)
          .ask(
              TAG,
              TagFault.NO_TAG_OF_BUILDING_BLOCK,
              "a building block asks for the tag `" + TAG + "`",
              findings);
    }
  }
}
