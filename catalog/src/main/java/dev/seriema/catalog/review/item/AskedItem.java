package dev.seriema.catalog.review.item;

/// An item of a guideline, and who answers it.
///
/// @param <T> what is judged
public record AskedItem<T>(GuidelineItem item, Question<? super T> question) {
  public Answer answer(T change) {
    return new Answer(item, question.ask(change));
  }
}
