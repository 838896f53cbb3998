package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.languages.esql.syntax.CommandKind;

/// A rule whose query asks a language model says so by a tag.
final class TagOfLanguageModel implements Check {
  private static final String TAG = "Resources: LLM";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    if (rule.esql().outline().filter(query -> query.has(CommandKind.COMPLETION)).isPresent()) {
      RuleTags.of(rule)
          .ask(
              TAG,
              TagFault.NO_TAG_OF_LANGUAGE_MODEL,
              "the command `COMPLETION` of the query asks for the tag `" + TAG + "`",
              findings);
    }
  }
}
