package dev.seriema.catalog.review.item;

import java.util.List;
import java.util.function.Function;

/// Something that only a person can tell.
///
/// @param text the question
/// @param facts that help, worked out for the change at hand
/// @param <T> what is judged
public record OpenQuestion<T>(String text, Function<T, List<String>> facts) implements Question<T> {
  /// A question that stands for itself.
  public static <T> OpenQuestion<T> of(String text) {
    return new OpenQuestion<>(text, _ -> List.of());
  }

  @Override
  public Verdict ask(T change) {
    return Verdict.asks(text, facts.apply(change));
  }
}
