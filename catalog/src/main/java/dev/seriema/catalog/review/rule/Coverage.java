package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Nobody writes again what a rule finds already. That is not decided here: the rules that are
/// nearest are told.
record Coverage() implements Question<ReviewedRule> {
  private static final int MOST = 5;
  private static final int MOST_WORDS = 4;

  @Override
  public Verdict ask(ReviewedRule change) {
    List<String> near =
        change.facts().neighbours().stream()
            .filter(neighbour -> !neighbour.indices().isEmpty() || !neighbour.words().isEmpty())
            .limit(MOST)
            .map(Coverage::told)
            .toList();
    return near.isEmpty()
        ? Verdict.asks(
            "Does another rule find the same?",
            List.of("no rule has a technique and an index in common with it"))
        : Verdict.asks("Does one of these find the same?", near);
  }

  private static String told(Neighbour neighbour) {
    List<String> common = new ArrayList<>(neighbour.techniques());
    common.addAll(neighbour.indices());
    common.addAll(neighbour.words().stream().limit(MOST_WORDS).toList());
    return Quoted.of(neighbour.name())
        + " ("
        + Quoted.of(neighbour.path())
        + ") has in common "
        + Quoted.all(common);
  }
}
