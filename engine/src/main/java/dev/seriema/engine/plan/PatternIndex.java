package dev.seriema.engine.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Finds the patterns on a field that a text may fit, in one pass over the text however many there
/// are: each waits for some runs of three bytes of which every text that fits has one, the rarest
/// that there are, or for a byte that is not ASCII. A small bit map rules most places of a text
/// out.
///
/// Texts are folded, since a pattern that counts letter case fits no text whose folded form lacks
/// its folded literals.
public final class PatternIndex {
  /// How many bytes a pattern waits for.
  static final int GRAM = 3;

  private static final int MIX = 0x9E37_79B1;

  /// No gram.
  static final int NONE = -1;

  private final int slot;
  private final List<Entry> entries;

  /// Open addressing: grams, and at the same place the number of their list.
  private final int[] grams;

  private final int[] lists;
  private final int[][] entriesByList;
  private final List<List<Waiter>> waitersByList;
  private final int[] foreign;

  /// A pattern, and the atom that holds for a value that fits it.
  public record Entry(int atom, TextPattern pattern) {}

  /// An entry that waits for a gram.
  ///
  /// @param place of the entry
  /// @param beside a gram that stands one byte before or behind in every text that fits; [#NONE]
  ///   where none does
  record Waiter(int place, int beside) {}

  /// @param waiting per gram who waits for it
  /// @param foreign the places of the entries that wait for a byte that is not ASCII
  PatternIndex(
      int slot, List<Entry> entries, Map<Integer, List<Waiter>> waiting, List<Integer> foreign) {
    this.slot = slot;
    this.entries = List.copyOf(entries);
    this.foreign = foreign.stream().mapToInt(Integer::intValue).toArray();
    grams = new int[Math.max(1, Integer.highestOneBit(waiting.size()) * 4)];
    lists = new int[grams.length];
    entriesByList = new int[waiting.size()][];
    waitersByList = List.copyOf(waiting.values());
    Arrays.fill(grams, NONE);
    int list = 0;
    for (Map.Entry<Integer, List<Waiter>> entry : waiting.entrySet()) {
      entriesByList[list] = entry.getValue().stream().mapToInt(Waiter::place).distinct().toArray();
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

  /// The places of the entries that are worth trying where a text has bytes that are not ASCII. The
  /// caller does not change the array.
  public int[] foreign() {
    return foreign;
  }

  /// The grams that atoms wait for.
  ///
  /// @param isAwaited whether anybody waits for an atom; others are left out
  AwaitedGrams awaited(IntPredicate isAwaited) {
    AwaitedGrams awaited = new AwaitedGrams();
    for (int at = 0; at < grams.length; at++) {
      if (grams[at] != NONE) {
        for (Waiter waiter : waitersByList.get(lists[at])) {
          if (isAwaited.test(entries.get(waiter.place).atom())) {
            awaited.add(grams[at], waiter.beside);
          }
        }
      }
    }
    return awaited;
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
