package dev.seriema.model.attack;

/// What a framework gives an id to.
public enum ItemKind {
  TACTIC("tactic"),
  TECHNIQUE("technique"),
  SUB_TECHNIQUE("sub-technique");

  private final String word;

  ItemKind(String word) {
    this.word = word;
  }

  /// What people and the shipped tables call it.
  public String word() {
    return word;
  }
}
