package dev.seriema.engine.plan;

import dev.seriema.model.value.LetterCase;

/// Which atoms hold for the values of one field, found by looking a value up instead of comparing
/// it with each text.
public final class LookUp {
  private final int slot;
  private final LetterCase letterCase;
  private final TextTable texts;
  private final int[][] atoms;

  /// @param texts all values that an atom asks for
  /// @param atoms per text those that hold
  LookUp(int slot, LetterCase letterCase, TextTable texts, int[][] atoms) {
    this.slot = slot;
    this.letterCase = letterCase;
    this.texts = texts;
    this.atoms = atoms;
  }

  /// Where the layout keeps the field.
  public int slot() {
    return slot;
  }

  /// Whether values are looked up as they are or folded.
  public LetterCase letterCase() {
    return letterCase;
  }

  /// The number of a value, or [TextTable#ABSENT].
  public int find(byte[] bytes, int start, int end) {
    return texts.find(bytes, start, end);
  }

  /// The atoms that hold for a value with that number. The caller does not change the array.
  public int[] atoms(int text) {
    return atoms[text];
  }
}
