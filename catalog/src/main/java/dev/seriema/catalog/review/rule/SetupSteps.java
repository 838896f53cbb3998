package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// Whoever needs to set up something for a rule is told how.
record SetupSteps() implements Question<ReviewedRule> {
  private static final Pattern HEADING = Pattern.compile("(?m)^## Setup\\s*$");

  @Override
  public Verdict ask(ReviewedRule change) {
    ReadRule rule = change.rule();
    if (rule.text("setup").filter(text -> !text.isBlank()).isPresent()) {
      return Verdict.met("`setup` says how");
    }
    if (rule.text("note").filter(note -> HEADING.matcher(note).find()).isPresent()) {
      return Verdict.met("the section `## Setup` of `note` says how");
    }
    List<String> integrations = rule.metadataTexts("integration");
    return Verdict.asks(
        integrations.isEmpty()
            ? "Does its data need a setup that nobody can guess?"
            : "Is it enough to install " + Quoted.all(integrations) + "?",
        List.of("there is no `setup`"));
  }
}
