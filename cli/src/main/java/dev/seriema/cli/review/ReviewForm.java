package dev.seriema.cli.review;

import dev.seriema.catalog.review.Review;
import dev.seriema.cli.explain.Signs;
import dev.seriema.model.diagnostic.Ink;
import java.nio.charset.StandardCharsets;

/// How a review is written.
public enum ReviewForm {
  /// For a person at a terminal.
  text {
    @Override
    public byte[] of(Review review, Frame frame) {
      return bytes(new ReviewText(frame).of(review));
    }
  },
  /// For a comment of a pull request.
  markdown {
    @Override
    public byte[] of(Review review, Frame frame) {
      return bytes(ReviewMarkdown.of(review));
    }
  },
  /// One object on one line.
  json {
    @Override
    public byte[] of(Review review, Frame frame) {
      return ReviewJson.of(review);
    }
  };

  /// What the other end can show.
  public record Frame(Ink ink, Signs signs, int columns) {}

  public abstract byte[] of(Review review, Frame frame);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
