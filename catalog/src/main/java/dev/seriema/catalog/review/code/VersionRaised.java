package dev.seriema.catalog.review.code;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.Optional;

/// A tool that changes gets another version.
record VersionRaised() implements Question<ReviewedCode> {
  @Override
  public Verdict ask(ReviewedCode change) {
    Optional<ReviewedCode.ToolVersion> version = change.version();
    if (version.isEmpty()) {
      return Verdict.asks(
          "Does the tool need another version?", List.of("no `pyproject.toml` says one"));
    }
    ReviewedCode.ToolVersion known = version.get();
    return known.before().equals(known.now())
        ? Verdict.notMet(
            Reason.of(
                    "the version in "
                        + Quoted.of(known.path())
                        + " is still "
                        + Quoted.of(known.now()))
                .withAdvice("raise it"))
        : Verdict.met(
            "the version in "
                + Quoted.of(known.path())
                + " is "
                + Quoted.of(known.now())
                + ", it was "
                + Quoted.of(known.before()));
  }
}
