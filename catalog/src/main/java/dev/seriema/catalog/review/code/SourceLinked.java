package dev.seriema.catalog.review.code;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The change of Kibana that a schema follows is named in a commit.
record SourceLinked() implements Question<ReviewedCode> {
  private static final Pattern LINK =
      Pattern.compile("https://github\\.com/elastic/kibana/(pull|issues)/\\d+|elastic/kibana#\\d+");

  @Override
  public Verdict ask(ReviewedCode change) {
    List<String> links =
        change.messages().stream()
            .flatMap(message -> LINK.matcher(message).results())
            .map(MatchResult::group)
            .distinct()
            .sorted()
            .toList();
    return links.isEmpty()
        ? Verdict.asks("Which change of Kibana does it follow?", List.of("no commit names one"))
        : Verdict.met("a commit names " + Quoted.all(links));
  }
}
