package dev.seriema.cli.review;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.review.Review;
import dev.seriema.catalog.review.ReviewedChange;
import dev.seriema.catalog.review.item.Answer;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.rule.SentenceWords;
import dev.seriema.model.diagnostic.DisplayText;
import java.util.List;

/// Writes a review for a terminal: for each change its guideline, item by item, and what became of
/// the rule.
final class ReviewText {
  private static final String LINE = System.lineSeparator();
  private static final String INDENT = "    ";
  private static final int NARROWEST = 40;

  private final ReviewForm.Frame frame;
  private final StringBuilder text = new StringBuilder();

  ReviewText(ReviewForm.Frame frame) {
    this.frame = frame;
  }

  String of(Review review) {
    review.changes().forEach(this::write);
    list("beside these changed", review.others());
    list("not looked at, since they cannot be read here", review.unread());
    text.append(frame.ink().strong(ReviewSummary.of(review))).append(LINE);
    return text.toString();
  }

  private void write(ReviewedChange change) {
    String name = change.name().map(known -> ": " + DisplayText.safe(known)).orElse("");
    text.append(frame.ink().strong(change.kind().title() + name)).append(LINE);
    change.paths().forEach(path -> faint(DisplayText.safe(path)));
    change.movedFrom().ifPresent(path -> faint("moved from " + DisplayText.safe(path)));
    change.comparison().ifPresent(this::write);
    change.answers().forEach(this::write);
    text.append(LINE);
  }

  private void faint(String line) {
    text.append("  ").append(frame.ink().faint(line)).append(LINE);
  }

  private void write(RuleComparison comparison) {
    text.append("  what changed: ").append(comparison.meaning().words()).append(LINE);
    for (RuleChange change : comparison.changes()) {
      wrap("- ", SentenceWords.of(change.sentence()));
      change.risk().ifPresent(risk -> wrap("  risk: ", SentenceWords.of(risk)));
    }
  }

  private void write(Answer answer) {
    text.append("  ")
        .append(mark(answer.state()))
        .append(' ')
        .append(answer.item().title())
        .append(LINE);
    // What is asked stands first, and the facts below it.
    boolean isFact = false;
    for (Reason reason : answer.verdict().reasons()) {
      wrap(isFact ? "- " : "", located(reason));
      reason.advice().ifPresent(advice -> wrap("= ", advice));
      isFact = answer.state() == State.FOR_A_PERSON;
    }
  }

  private static String located(Reason reason) {
    return reason
        .place()
        .map(place -> place.path() + ":" + place.line() + ": " + reason.text())
        .orElseGet(reason::text);
  }

  private String mark(State state) {
    return switch (state) {
      case MET -> frame.ink().good(frame.signs().held());
      case NOT_MET -> frame.ink().error(frame.signs().failed());
      case FOR_A_PERSON -> frame.ink().warning("?");
    };
  }

  /// Breaks a line between words where it is too long.
  private void wrap(String mark, String line) {
    int width = Math.max(NARROWEST, frame.columns()) - INDENT.length() - mark.length();
    String start = INDENT + mark;
    String next = INDENT + " ".repeat(mark.length());
    StringBuilder row = new StringBuilder();
    for (String word : List.of(DisplayText.safe(line).split(" ", -1))) {
      if (!row.isEmpty() && DisplayText.width(row + " " + word) > width) {
        text.append(start).append(row).append(LINE);
        row.setLength(0);
        start = next;
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    text.append(start).append(row).append(LINE);
  }

  private void list(String what, List<String> paths) {
    if (!paths.isEmpty()) {
      text.append(what).append(':').append(LINE);
      paths.forEach(path -> faint(DisplayText.safe(path)));
    }
  }
}
