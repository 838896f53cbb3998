package dev.seriema.catalog.review.hunt;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// A key of a hunt is there and not empty.
///
/// @param advice what to write into it
record Named(String key, String advice) implements Question<ReviewedHunt> {
  @Override
  public Verdict ask(ReviewedHunt change) {
    List<String> values =
        change.hunt().texts(key).stream().filter(value -> !value.isBlank()).toList();
    return values.isEmpty()
        ? Verdict.notMet(
            Reason.at(change.hunt().place(key), "there is no `" + key + "`").withAdvice(advice))
        : Verdict.met("`" + key + "` has " + Quoted.all(values));
  }
}
