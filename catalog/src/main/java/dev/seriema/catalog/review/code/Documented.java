package dev.seriema.catalog.review.code;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// What users see of a change is written down.
record Documented() implements Question<ReviewedCode> {
  @Override
  public Verdict ask(ReviewedCode change) {
    List<String> pages = change.beside().stream().filter(CodeFiles::isDocument).toList();
    return pages.isEmpty()
        ? Verdict.asks("Is there a page that has to say it?", List.of("no documentation changed"))
        : Verdict.asks("Do these say all of it?", List.of(Quoted.all(pages)));
  }
}
