package dev.seriema.model.diagnostic;

/// How much a finding weighs, the heaviest first.
public enum Severity {
  /// The thing found makes the input unusable as it stands.
  ERROR("error"),
  /// The input is usable and probably not what its author means.
  WARNING("warning"),
  /// Worth knowing; nothing needs to change.
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /// The word that stands before the code in every rendering.
  public String word() {
    return word;
  }
}
