package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.compare.Sentence;
import dev.seriema.catalog.review.item.Quoted;
import java.util.stream.Collectors;

/// Sentences of a comparison as those of a review: what they quote stands in backticks.
public final class SentenceWords {
  private SentenceWords() {}

  public static String of(Sentence sentence) {
    return sentence.pieces().stream()
        .map(piece -> piece.isQuoted() ? Quoted.of(piece.text()) : piece.text())
        .collect(Collectors.joining());
  }
}
