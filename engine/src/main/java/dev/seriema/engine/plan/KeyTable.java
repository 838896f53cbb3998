package dev.seriema.engine.plan;

import dev.seriema.model.value.LetterCase;

/// What the values of one field decide by being looked up: which equality atoms hold, and which
/// rules become worth trying.
public final class KeyTable {
  private final int slot;
  private final LetterCase letterCase;
  private final TextTable texts;
  private final int[][] atoms;
  private final int[][] rules;

  /// @param texts all values that an atom or a rule waits for
  /// @param atoms per text the atoms that hold
  /// @param rules per text the rules to try
  KeyTable(int slot, LetterCase letterCase, TextTable texts, int[][] atoms, int[][] rules) {
    this.slot = slot;
    this.letterCase = letterCase;
    this.texts = texts;
    this.atoms = atoms;
    this.rules = rules;
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

  /// The rules that are worth trying for a value with that number. The caller does not change the
  /// array.
  public int[] rules(int text) {
    return rules[text];
  }
}
