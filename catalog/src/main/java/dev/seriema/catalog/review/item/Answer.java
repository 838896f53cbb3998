package dev.seriema.catalog.review.item;

/// An item of a guideline after it was asked.
public record Answer(GuidelineItem item, Verdict verdict) {
  public State state() {
    return verdict.state();
  }
}
