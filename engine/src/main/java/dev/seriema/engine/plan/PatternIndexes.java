package dev.seriema.engine.plan;

import dev.seriema.engine.plan.PatternIndex.Entry;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Literal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes the pattern indexes of a plan. What is rare is told by texts that were seen, and where
/// these say nothing by all patterns together: what many ask for, many texts have.
final class PatternIndexes {
  private final Map<Integer, Integer> frequencies = new HashMap<>();
  private final Map<Integer, List<Entry>> entriesBySlot = new TreeMap<>();

  private final GramCounts seen;

  private PatternIndexes(GramCounts seen) {
    this.seen = seen;
  }

  /// @param seen in texts
  static List<PatternIndex> of(Atoms atoms, GramCounts seen) {
    PatternIndexes indexes = new PatternIndexes(seen);
    for (int atom = 0; atom < atoms.size(); atom++) {
      if (atoms.get(atom) instanceof Atom.FieldTest(_, Predicate.Like(var patterns, var letterCase))
          && atoms.isFoundByPatterns(atom)) {
        for (Wildcard pattern : patterns) {
          indexes.add(atoms.slot(atom), new Entry(atom, pattern, letterCase));
        }
      }
    }
    return indexes.entriesBySlot.entrySet().stream()
        .map(slot -> indexes.index(slot.getKey(), slot.getValue()))
        .toList();
  }

  /// Whether a pattern has a literal that is long enough to wait for.
  static boolean canBeIndexed(Wildcard pattern) {
    return !grams(pattern).isEmpty();
  }

  private void add(int slot, Entry entry) {
    entriesBySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(entry);
    grams(entry.pattern()).forEach(gram -> frequencies.merge(gram, 1, Integer::sum));
  }

  private PatternIndex index(int slot, List<Entry> entries) {
    Map<Integer, List<Integer>> waiting = new TreeMap<>();
    for (int place = 0; place < entries.size(); place++) {
      int gram = rarest(entries.get(place).pattern());
      waiting.computeIfAbsent(gram, _ -> new ArrayList<>()).add(place);
    }
    return new PatternIndex(slot, entries, waiting);
  }

  private int rarest(Wildcard pattern) {
    int rarest = -1;
    long least = Long.MAX_VALUE;
    for (int gram : grams(pattern)) {
      long frequency = (long) seen.of(gram) << Integer.SIZE | frequencies.getOrDefault(gram, 0);
      if (frequency < least || (frequency == least && gram < rarest)) {
        least = frequency;
        rarest = gram;
      }
    }
    return rarest;
  }

  private static Set<Integer> grams(Wildcard pattern) {
    Set<Integer> grams = new HashSet<>();
    for (Wildcard.Part part : pattern.parts()) {
      if (part instanceof Literal(String text)) {
        byte[] folded = CaseFolding.fold(text).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + PatternIndex.GRAM <= folded.length; at++) {
          grams.add(PatternIndex.gram(folded, at));
        }
      }
    }
    return grams;
  }
}
