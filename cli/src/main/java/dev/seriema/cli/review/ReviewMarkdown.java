package dev.seriema.cli.review;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.review.Review;
import dev.seriema.catalog.review.ReviewedChange;
import dev.seriema.catalog.review.item.Answer;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.rule.SentenceWords;
import dev.seriema.cli.words.MarkdownWords;
import java.util.List;

/// Writes a review as the comment of a pull request. It begins with a mark by which the comment is
/// found again, and names neither commits nor times: what was judged the same reads the same.
final class ReviewMarkdown {
  static final String MARK = "<!-- seriema-review -->";

  private final StringBuilder text = new StringBuilder();

  private ReviewMarkdown() {}

  static String of(Review review) {
    ReviewMarkdown markdown = new ReviewMarkdown();
    markdown.line(MARK);
    markdown.line("## Review by guideline");
    review.changes().forEach(markdown::write);
    if (review.changes().isEmpty()) {
      markdown.line("");
      markdown.line("Nothing to review: no rule, hunt, schema or code differs.");
    }
    markdown.list("Beside these changed:", review.others());
    markdown.list("Not looked at, since they cannot be read here:", review.unread());
    return markdown.text.toString();
  }

  private void write(ReviewedChange change) {
    line("");
    line(
        "### "
            + change.kind().title()
            + change.name().map(name -> ": " + MarkdownWords.escaped(name)).orElse(""));
    line("");
    change.paths().forEach(path -> line("- " + MarkdownWords.quoted(path)));
    change.movedFrom().ifPresent(path -> line("- moved from " + MarkdownWords.quoted(path)));
    change.comparison().ifPresent(this::write);
    line("");
    change.answers().forEach(this::write);
  }

  private void write(RuleComparison comparison) {
    line("");
    line("**What changed: " + comparison.meaning().words() + "**");
    line("");
    for (RuleChange change : comparison.changes()) {
      line("- " + MarkdownWords.of(SentenceWords.of(change.sentence())));
      change
          .risk()
          .ifPresent(risk -> line("  - risk: " + MarkdownWords.of(SentenceWords.of(risk))));
    }
  }

  private void write(Answer answer) {
    List<Reason> reasons = answer.verdict().reasons();
    line("- " + sign(answer.state()) + " **" + answer.item().title() + "**");
    for (Reason reason : reasons) {
      line("  - " + of(reason));
    }
  }

  private static String of(Reason reason) {
    String place =
        reason
            .place()
            .map(where -> MarkdownWords.quoted(where.path() + ":" + where.line()) + " ")
            .orElse("");
    return place
        + MarkdownWords.of(reason.text())
        + reason.advice().map(advice -> ". *" + MarkdownWords.of(advice) + "*").orElse("");
  }

  private static String sign(State state) {
    return switch (state) {
      case MET -> ":white_check_mark:";
      case NOT_MET -> ":x:";
      case FOR_A_PERSON -> ":question:";
    };
  }

  private void list(String what, List<String> paths) {
    if (!paths.isEmpty()) {
      line("");
      line(what);
      line("");
      paths.forEach(path -> line("- " + MarkdownWords.quoted(path)));
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
