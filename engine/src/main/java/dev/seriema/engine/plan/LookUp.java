package dev.seriema.engine.plan;

import dev.seriema.model.value.LetterCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which atoms hold for the values of one field, found by looking a value up instead of comparing
/// it with each text. Texts have numbers that are unique among all look-ups of a plan.
public final class LookUp {
  private final int slot;
  private final LetterCase letterCase;
  private final int number;
  private final int firstText;
  private final TextTable texts;

  /// Per text its row: long lists have many texts for which the same atoms hold.
  private final int[] rows;

  /// Per row a bit for each atom, by its number among the atoms of this look-up.
  private final long[] holds;

  private final int wordsPerRow;

  /// @param number of the look-up in its plan
  /// @param firstText the number of its first text in its plan
  /// @param atomsByText per text the numbers, among the atoms of this look-up, of those that hold
  LookUp(
      int slot,
      LetterCase letterCase,
      int number,
      int firstText,
      TextTable texts,
      List<List<Integer>> atomsByText,
      int atoms) {
    this.slot = slot;
    this.letterCase = letterCase;
    this.number = number;
    this.firstText = firstText;
    this.texts = texts;
    rows = new int[texts.size()];
    Map<List<Integer>, Integer> distinct = new LinkedHashMap<>();
    for (int text = 0; text < rows.length; text++) {
      rows[text] = distinct.computeIfAbsent(atomsByText.get(text), _ -> distinct.size());
    }
    wordsPerRow = (atoms + Long.SIZE - 1) / Long.SIZE;
    holds = new long[wordsPerRow * distinct.size()];
    distinct.forEach((atomsOfRow, row) -> {
      for (int atom : atomsOfRow) {
        holds[wordsPerRow * row + (atom >> 6)] |= 1L << atom;
      }
    });
  }

  /// Its place in [Plan#lookUps()].
  public int number() {
    return number;
  }

  /// Where the layout keeps the field.
  public int slot() {
    return slot;
  }

  /// Whether values are looked up as they are or folded.
  public LetterCase letterCase() {
    return letterCase;
  }

  /// The number of the text that a value is, or [TextTable#ABSENT].
  public int find(byte[] bytes, int start, int end) {
    int found = texts.find(bytes, start, end);
    return found == TextTable.ABSENT ? TextTable.ABSENT : firstText + found;
  }

  /// Whether an atom holds for a value that is a text.
  ///
  /// @param text that [#find] returned
  /// @param atom its number among the atoms of this look-up
  public boolean holds(int text, int atom) {
    return (holds[wordsPerRow * rows[text - firstText] + (atom >> 6)] & 1L << atom) != 0;
  }
}
