package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.TreeSet;

/// A rule that is given up is not changed on the way; one that was given up stays as it is.
record OtherwiseUnchanged() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    if (change.before().filter(ReadRule::isDeprecated).isPresent() && !change.sameContent()) {
      return Verdict.asks(
          "Why is a rule changed that was given up before?", List.of("nobody runs it any more"));
    }
    TreeSet<String> keys = new TreeSet<>();
    change
        .comparison()
        .ifPresent(all -> all.changes().stream().map(RuleChange::key).forEach(keys::add));
    keys.removeIf(key -> key.startsWith("metadata."));
    return keys.isEmpty()
        ? Verdict.met("`[rule]` says what it said")
        : Verdict.asks("Has that to do with its end?", List.of(Quoted.all(keys) + " changed too"));
  }
}
