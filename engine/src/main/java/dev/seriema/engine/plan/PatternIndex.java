package dev.seriema.engine.plan;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Finds the patterns on a field that a text may fit, in one pass over the text however many there
/// are: each waits for three bytes that stand next to each other in one of its literals, the rarest
/// that it has. A small bit map rules most places of a text out.
///
/// Texts are folded, since a pattern that counts letter case fits no text whose folded form lacks
/// its folded literals.
public final class PatternIndex {
  /// How many bytes a pattern waits for.
  static final int GRAM = 3;

  private static final int MIX = 0x9E37_79B1;
  private static final int NONE = -1;

  private final int slot;
  private final List<Entry> entries;

  /// Open addressing: grams, and at the same place the number of their list.
  private final int[] grams;

  private final int[] lists;
  private final int[][] entriesByList;

  /// A pattern, and the atom that holds for a value that fits it.
  public record Entry(int atom, Wildcard pattern, LetterCase letterCase) {}

  /// @param waiting per gram the places of the entries that wait for it
  PatternIndex(int slot, List<Entry> entries, Map<Integer, List<Integer>> waiting) {
    this.slot = slot;
    this.entries = List.copyOf(entries);
    grams = new int[Integer.highestOneBit(waiting.size()) * 4];
    lists = new int[grams.length];
    entriesByList = new int[waiting.size()][];
    Arrays.fill(grams, NONE);
    int list = 0;
    for (Map.Entry<Integer, List<Integer>> entry : waiting.entrySet()) {
      entriesByList[list] = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
      put(entry.getKey(), list++);
    }
  }

  /// Where the layout keeps the field.
  public int slot() {
    return slot;
  }

  public List<Entry> entries() {
    return entries;
  }

  /// How many lists of entries there are, each for one gram.
  public int lists() {
    return entriesByList.length;
  }

  /// The places of the entries in a list. The caller does not change the array.
  public int[] entries(int list) {
    return entriesByList[list];
  }

  /// The map of a [GramFilter] for the grams that an atom waits for.
  ///
  /// @param isAsked whether anybody asks an atom; others are left out
  long[] filter(IntPredicate isAsked) {
    int[] wanted = new int[entriesByList.length];
    int count = 0;
    for (int at = 0; at < grams.length; at++) {
      if (grams[at] != NONE && isAnyAsked(entriesByList[lists[at]], isAsked)) {
        wanted[count++] = grams[at];
      }
    }
    return GramFilter.of(Arrays.copyOf(wanted, count));
  }

  private boolean isAnyAsked(int[] places, IntPredicate isAsked) {
    for (int place : places) {
      if (isAsked.test(entries.get(place).atom())) {
        return true;
      }
    }
    return false;
  }

  /// The list of the gram that stands at a place; -1 when nobody waits for it.
  public int list(byte[] bytes, int place) {
    int gram = gram(bytes, place);
    int mask = grams.length - 1;
    int at = ((gram * MIX) >>> 8) & mask;
    while (grams[at] != gram) {
      if (grams[at] == NONE) {
        return NONE;
      }
      at = (at + 1) & mask;
    }
    return lists[at];
  }

  /// The three bytes at a place as a number.
  static int gram(byte[] bytes, int place) {
    return (bytes[place] & 0xFF)
        | (bytes[place + 1] & 0xFF) << Byte.SIZE
        | (bytes[place + 2] & 0xFF) << (2 * Byte.SIZE);
  }

  private void put(int gram, int list) {
    int at = ((gram * MIX) >>> 8) & (grams.length - 1);
    while (grams[at] != NONE) {
      at = (at + 1) & (grams.length - 1);
    }
    grams[at] = gram;
    lists[at] = list;
  }
}
