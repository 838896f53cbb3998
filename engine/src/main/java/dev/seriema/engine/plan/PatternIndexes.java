package dev.seriema.engine.plan;

import dev.seriema.engine.plan.PatternIndex.Entry;
import dev.seriema.engine.plan.PatternIndex.Waiter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What finds the patterns that values may fit; at most one index for each slot.
///
/// What is rare is told by texts that were seen, and where these say nothing by all patterns
/// together: what many ask for, many texts have. A pattern that waits for something common is in no
/// index.
public final class PatternIndexes {
  /// What more than one of so many texts has is common.
  private static final int COMMON = 16;

  private final List<PatternIndex> indexes;
  private final BitSet found;

  private PatternIndexes(List<PatternIndex> indexes, BitSet found) {
    this.indexes = List.copyOf(indexes);
    this.found = found;
  }

  /// @param seen in texts
  static PatternIndexes of(Atoms atoms, GramCounts seen) {
    return new Builder(atoms, seen).build();
  }

  public List<PatternIndex> all() {
    return indexes;
  }

  /// @throws NoSuchElementException when no pattern asks for a slot
  public PatternIndex of(int slot) {
    return indexes.stream().filter(index -> index.slot() == slot).findFirst().orElseThrow();
  }

  /// Whether an atom that the index of its slot does not find fails.
  public boolean canFind(int atom) {
    return found.get(atom);
  }

  private static final class Builder {
    private final Atoms atoms;
    private final GramCounts seen;
    private final Map<Integer, Integer> frequencies = new HashMap<>();

    /// Per pattern the sets of pieces of which it may wait for one.
    private final Map<TextPattern, List<Set<String>>> pieces = new HashMap<>();

    Builder(Atoms atoms, GramCounts seen) {
      this.atoms = atoms;
      this.seen = seen;
    }

    PatternIndexes build() {
      List<Integer> withPieces =
          IntStream.range(0, atoms.size()).filter(atoms::hasPieces).boxed().toList();
      withPieces.forEach(atom -> patterns(atom).forEach(this::count));
      BitSet found = new BitSet();
      Map<Integer, SlotIndex> slots = new TreeMap<>();
      for (int atom : withPieces) {
        List<Awaited> awaited = patterns(atom).stream().map(this::rarest).toList();
        if (awaited.stream().noneMatch(this::isCommon)) {
          found.set(atom);
          SlotIndex slot = slots.computeIfAbsent(atoms.slot(atom), _ -> new SlotIndex());
          awaited.forEach(one -> slot.add(atom, one));
        }
      }
      List<PatternIndex> indexes = new ArrayList<>();
      slots.forEach((slot, index) ->
          indexes.add(new PatternIndex(slot, index.entries, index.waiting, index.foreign)));
      return new PatternIndexes(indexes, found);
    }

    private List<TextPattern> patterns(int atom) {
      return TextPattern.of(((Atom.FieldTest) atoms.get(atom)).predicate());
    }

    private void count(TextPattern pattern) {
      Set<Integer> grams = new HashSet<>();
      for (Set<String> set : pieces(pattern)) {
        set.forEach(piece -> Gram.allOf(piece).forEach(gram -> grams.add(gram.gram)));
      }
      grams.forEach(gram -> frequencies.merge(gram, 1, Integer::sum));
    }

    private List<Set<String>> pieces(TextPattern pattern) {
      return pieces.computeIfAbsent(pattern, TextPattern::pieces);
    }

    private Awaited rarest(TextPattern pattern) {
      return pieces(pattern).stream()
          .map(set -> new Awaited(pattern, rarestOfEach(set)))
          .min(
              Comparator.comparingLong(this::frequencies)
                  .thenComparingInt(awaited -> awaited.grams.iterator().next().gram))
          .orElseThrow();
    }

    private Set<Gram> rarestOfEach(Set<String> pieces) {
      return pieces.stream()
          .map(piece -> Gram.allOf(piece).stream().min(rarestFirst()).orElse(Gram.NONE))
          .collect(Collectors.toCollection(() -> new TreeSet<>(rarestFirst())));
    }

    private Comparator<Gram> rarestFirst() {
      return Comparator.<Gram>comparingLong(gram -> frequency(gram.gram))
          .thenComparingInt(Gram::gram)
          .thenComparingInt(Gram::beside);
    }

    private long frequencies(Awaited awaited) {
      return awaited.grams.stream()
          .mapToInt(Gram::gram)
          .distinct()
          .mapToLong(this::frequency)
          .sum();
    }

    private long frequency(int gram) {
      return gram == PatternIndex.NONE
          ? 0
          : (long) seen.of(gram) << Integer.SIZE | frequencies.getOrDefault(gram, 0);
    }

    private boolean isCommon(Awaited awaited) {
      return frequencies(awaited) >>> Integer.SIZE > seen.texts() / COMMON;
    }
  }

  /// @param grams of which one stands in every text that fits; among them [Gram#NONE] where a text
  ///   without any of them has bytes that are not ASCII
  private record Awaited(TextPattern pattern, Set<Gram> grams) {}

  /// Three bytes of a piece.
  ///
  /// @param beside the gram one byte behind in the piece, or else one byte before; where there is
  ///   none, [PatternIndex#NONE]
  private record Gram(int gram, int beside) {
    static final Gram NONE = new Gram(PatternIndex.NONE, PatternIndex.NONE);

    static List<Gram> allOf(String piece) {
      byte[] bytes = Pieces.bytes(piece);
      int[] grams =
          IntStream.rangeClosed(0, bytes.length - PatternIndex.GRAM)
              .map(at -> PatternIndex.gram(bytes, at))
              .toArray();
      List<Gram> all = new ArrayList<>();
      for (int at = 0; at < grams.length; at++) {
        int beside = at + 1 < grams.length ? at + 1 : at - 1;
        all.add(new Gram(grams[at], beside < 0 ? PatternIndex.NONE : grams[beside]));
      }
      return all;
    }
  }

  private static final class SlotIndex {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, List<Waiter>> waiting = new TreeMap<>();
    private final List<Integer> foreign = new ArrayList<>();

    void add(int atom, Awaited awaited) {
      int place = entries.size();
      entries.add(new Entry(atom, awaited.pattern));
      for (Gram gram : awaited.grams) {
        if (gram.equals(Gram.NONE)) {
          foreign.add(place);
        } else {
          waiting
              .computeIfAbsent(gram.gram, _ -> new ArrayList<>())
              .add(new Waiter(place, gram.beside));
        }
      }
    }
  }
}
