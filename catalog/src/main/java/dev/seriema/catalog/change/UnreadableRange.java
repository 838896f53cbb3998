package dev.seriema.catalog.change;

/// Why commits cannot be compared or carried: a sentence that says what to type.
public final class UnreadableRange extends Exception {
  private static final long serialVersionUID = 1;

  private final String advice;

  public UnreadableRange(String advice) {
    super(advice);
    this.advice = advice;
  }

  /// The sentence.
  public String advice() {
    return advice;
  }
}
