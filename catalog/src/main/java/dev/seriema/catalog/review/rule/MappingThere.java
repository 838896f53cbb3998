package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A rule says which tactics and techniques it finds.
record MappingThere() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    ReadRule rule = change.rule();
    List<String> entries = new ArrayList<>(rule.tactics());
    if (entries.isEmpty()) {
      return Verdict.notMet(
          Reason.at(rule.place("threat"), "there is no `threat`")
              .withAdvice("add `[[rule.threat]]` with the tactic and the technique that it finds"));
    }
    entries.addAll(rule.techniques());
    return Verdict.met("mapped to " + Quoted.all(entries) + ", each as ATT&CK has it");
  }
}
