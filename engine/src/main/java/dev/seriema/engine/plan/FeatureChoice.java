package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Chooses what tells one class of events from another: as much as rules ask for, and so little
/// that enough events belong to a class that comes again and again.
///
/// Slots are taken in the order of how much their values decide for how few classes: each with the
/// values if the classes stay large enough, else with their presence, else not at all. Coarse
/// classes keep nearly all events; fine ones tell more, and of the events that they lose the coarse
/// still know something.
final class FeatureChoice {
  /// In a sample, a class with fewer events is small.
  private static final int LARGE = 3;

  /// The shares of events that large classes have to keep, coarse ones and fine ones.
  private static final double[] KEPT = {0.97, 0.4};

  /// Values of which each comes less often in a sample are names and numbers rather than kinds.
  private static final int OFTEN = 3;

  private final Atoms atoms;
  private final Observations observed;
  private final boolean[] hasOtherTests;
  private final int[] asked;
  private final long[] classes;
  private final Feature[] features;

  /// Per slot how many different things the events have in it.
  private final long[] distinct;

  /// The slots that are asked for and have values, in the order in which they are taken.
  private final List<Integer> order;

  private FeatureChoice(List<Term> rules, Atoms atoms, Observations observed, int slots) {
    this.atoms = atoms;
    this.observed = observed;
    asked = new int[slots];
    hasOtherTests = new boolean[slots];
    rules.forEach(this::count);
    for (int atom = 0; atom < atoms.size(); atom++) {
      if (atoms.slot(atom) >= 0 && !atoms.asksForText(atom)) {
        hasOtherTests[atoms.slot(atom)] = true;
      }
    }
    classes = new long[observed.size()];
    features = new Feature[slots];
    distinct = new long[slots];
    for (int slot = 0; slot < slots; slot++) {
      boolean isForeign = asked[slot] > 0 && observed.present(slot) == 0;
      features[slot] = isForeign ? Feature.FOREIGN : Feature.NOTHING;
      distinct[slot] = askedAndPresent(slot) ? observed.distinct(slot) : 0;
    }
    order =
        IntStream.range(0, slots)
            .filter(this::askedAndPresent)
            .boxed()
            .sorted(
                Comparator.comparingDouble(this::classesPerQuestion).thenComparing(slot -> slot))
            .toList();
  }

  private boolean askedAndPresent(int slot) {
    return asked[slot] > 0 && observed.present(slot) > 0;
  }

  /// The feature of each slot, for coarse classes and for finer ones that lie within them.
  static List<Feature[]> levels(List<Term> rules, Atoms atoms, Observations observed, int slots) {
    FeatureChoice choice = new FeatureChoice(rules, atoms, observed, slots);
    List<Feature[]> levels = new ArrayList<>();
    for (double kept : KEPT) {
      choice.refine(kept);
      if (levels.isEmpty() || !Arrays.equals(levels.getLast(), choice.features)) {
        levels.add(choice.features.clone());
      }
    }
    return levels;
  }

  private void refine(double kept) {
    for (int slot : order) {
      features[slot] = feature(slot, kept);
    }
  }

  private Feature feature(int slot, double kept) {
    if (features[slot] == Feature.VALUES || (hasKinds(slot) && split(slot, true, kept))) {
      return Feature.VALUES;
    }
    return features[slot] == Feature.PRESENCE || split(slot, false, kept)
        ? Feature.PRESENCE
        : Feature.NOTHING;
  }

  private double classesPerQuestion(int slot) {
    return Math.log1p((double) distinct[slot]) / asked[slot];
  }

  private boolean hasKinds(int slot) {
    return !hasOtherTests[slot] && distinct[slot] * OFTEN <= observed.present(slot);
  }

  /// Splits the classes by a slot if they stay large enough.
  private boolean split(int slot, boolean byValues, double kept) {
    long[] after = classes.clone();
    for (int event = 0; event < after.length; event++) {
      long values = observed.values(event, slot);
      after[event] = 31 * after[event] + (byValues ? values : Math.min(values, 1));
      after[event] *= 0x9E37_79B9_7F4A_7C15L;
    }
    Map<Long, Integer> sizes = new HashMap<>();
    for (long number : after) {
      sizes.merge(number, 1, Integer::sum);
    }
    long inLarge =
        Arrays.stream(after).filter(number -> sizes.getOrDefault(number, 0) >= LARGE).count();
    if (inLarge < kept * after.length) {
      return false;
    }
    System.arraycopy(after, 0, classes, 0, after.length);
    return true;
  }

  private void count(Term term) {
    switch (term) {
      case Term.Always _ -> {}
      case Term.Ask(int atom, _) -> {
        if (atoms.slot(atom) >= 0) {
          asked[atoms.slot(atom)]++;
        }
      }
      case Term.AllOf(List<Term> terms) -> terms.forEach(this::count);
      case Term.AnyOf(List<Term> terms) -> terms.forEach(this::count);
    }
  }
}
