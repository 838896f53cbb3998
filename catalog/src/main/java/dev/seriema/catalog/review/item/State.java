package dev.seriema.catalog.review.item;

/// What became of an item of a guideline.
public enum State {
  /// Something shows that it is so.
  MET("met"),
  /// Something shows that it is not so.
  NOT_MET("not_met"),
  /// A machine cannot tell.
  FOR_A_PERSON("for_a_person");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /// What other programs read.
  public String word() {
    return word;
  }
}
