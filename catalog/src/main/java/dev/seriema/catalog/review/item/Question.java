package dev.seriema.catalog.review.item;

/// Answers one item. It answers from what it is given only, and says what it cannot tell.
///
/// @param <T> what is judged
public interface Question<T> {
  Verdict ask(T change);
}
