package dev.seriema.catalog.review.hunt;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.Optional;

/// A tuned hunt keeps its id; a new one has one that no other has, once `check` says so.
record KeptId() implements Question<ReviewedHunt> {
  private static final String KEY = "uuid";

  @Override
  public Verdict ask(ReviewedHunt change) {
    Optional<String> now = change.hunt().text(KEY);
    Optional<String> before = change.before().flatMap(hunt -> hunt.text(KEY));
    if (before.isPresent() && !before.equals(now)) {
      return Verdict.notMet(
          Reason.at(change.hunt().place(KEY), "`uuid` was " + Quoted.of(before.get()))
              .withAdvice("uuid = \"" + before.get() + "\""));
    }
    return now.isEmpty()
        ? Verdict.notMet(
            Reason.at(change.hunt().place(KEY), "there is no `uuid`").withAdvice("add one"))
        : Verdict.met(
            before.isPresent()
                ? "`uuid` is as it was"
                : "no other hunt has `uuid` " + Quoted.of(now.get()));
  }
}
