package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import java.util.List;

/// A machine-learning rule says so by two tags.
final class TagOfMachineLearning implements Check {
  private static final List<String> TAGS = List.of("Rule Type: ML", "Rule Type: Machine Learning");

  static boolean isMachineLearning(RuleUnderCheck rule) {
    return rule.written()
        .text("type")
        .filter(type -> type.value().equals("machine_learning"))
        .isPresent();
  }

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (isMachineLearning(rule)) {
      for (String tag : TAGS) {
        RuleTags.of(rule)
            .ask(
                tag,
                TagFault.NO_TAG_OF_MACHINE_LEARNING,
                "a machine-learning rule asks for the tag `" + tag + "`",
                findings);
      }
    }
  }
}
