package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a rule that is given up looked for is looked for by others.
record Gap() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    Set<String> techniques = change.earlier().techniques();
    if (techniques.isEmpty()) {
      return Verdict.asks(
          "Does another rule find what it found?", List.of("it names no technique"));
    }
    List<String> covered = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String technique : techniques) {
      Optional<Neighbour> other =
          change.facts().neighbours().stream()
              .filter(near -> near.techniques().contains(technique))
              .findFirst();
      other.ifPresentOrElse(
          near ->
              covered.add(
                  Quoted.of(technique)
                      + " is also that of "
                      + Quoted.of(near.name())
                      + " ("
                      + Quoted.of(near.path())
                      + ")"),
          () -> open.add(technique));
    }
    if (open.isEmpty()) {
      return Verdict.asks("Do these find what it found?", covered);
    }
    covered.addFirst("no other rule has " + Quoted.all(open));
    return Verdict.asks("Is the gap meant?", covered);
  }
}
