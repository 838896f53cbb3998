package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a plan takes events for, and what it makes of that: a [Strategy] for all events, and what
/// classes of events it can have better ones for. Immutable for its users.
public final class Expectation {
  /// Of an atom of which nobody can tell whether it holds.
  public static final int NOBODY_KNOWS = Residue.UNKNOWN;

  /// How many rules the strategies of all classes may have together; each takes some 300 bytes.
  private static final int MOST_RULES = 200_000;

  private final List<Term> rules;
  private final Atoms atoms;
  private final LookUps lookUps;
  private final Shares shares;
  private final Strategy strategy;
  private final GramCounts grams;

  /// Classes of which the same is left to ask share a strategy, also those of other threads: so it
  /// stays near the processor.
  private final ConcurrentMap<List<Left>, Strategy> ofClasses = new ConcurrentHashMap<>();

  private final AtomicInteger rulesOfClasses = new AtomicInteger();

  private @Nullable List<PatternIndex> patternIndexes;
  private final Feature @Nullable [] features;

  private Expectation(
      List<Term> rules,
      Atoms atoms,
      LookUps lookUps,
      Shares shares,
      Feature @Nullable [] features,
      GramCounts grams) {
    this.rules = rules;
    this.atoms = atoms;
    this.lookUps = lookUps;
    this.shares = shares;
    this.features = features;
    this.grams = grams;
    Strategy.Builder builder = new Strategy.Builder(atoms, lookUps, shares, features != null);
    for (int rule = 0; rule < rules.size(); rule++) {
      builder.add(rule, rules.get(rule));
    }
    strategy = builder.build();
  }

  /// Of events that nobody has seen.
  static Expectation guessed(List<Term> rules, Atoms atoms, LookUps lookUps, Shares guess) {
    return new Expectation(rules, atoms, lookUps, guess, null, new GramCounts());
  }

  /// Of events like those that were observed.
  static Expectation observed(
      List<Term> rules,
      Atoms atoms,
      LookUps lookUps,
      Shares guess,
      Observations observed,
      int slots) {
    return new Expectation(
        rules,
        atoms,
        lookUps,
        new ObservedShares(observed, guess, atoms.size(), slots),
        FeatureChoice.of(rules, atoms, observed, slots),
        observed.grams());
  }

  /// For any event.
  public Strategy strategy() {
    return strategy;
  }

  /// What finds the patterns that values may fit; at most one for each slot. Made when first asked.
  public synchronized List<PatternIndex> patternIndexes() {
    if (patternIndexes == null) {
      patternIndexes = PatternIndexes.of(atoms, grams);
    }
    return patternIndexes;
  }

  /// Whether events fall into classes that come again and again.
  public boolean hasClasses() {
    return features != null;
  }

  /// Whether another class may have a strategy.
  public boolean hasRoom() {
    return rulesOfClasses.get() < MOST_RULES;
  }

  /// What of a slot tells classes apart.
  public Feature feature(int slot) {
    return features == null ? Feature.NOTHING : features[slot];
  }

  /// A strategy for the events of a class, which has only the rules that can match one of them, and
  /// of those only what is not decided by the class.
  ///
  /// @param present whether the events have values in a slot; asked of slots with a feature that
  ///   tells
  /// @param answer 1 where an atom holds for the events, 0 where it does not, or [#NOBODY_KNOWS];
  ///   asked of atoms about slots whose values the class tells
  /// @param shown the rules that the events are shown to; null for all
  public Strategy within(SlotPresence present, IntUnaryOperator answer, @Nullable BitSet shown) {
    int[] known = new int[atoms.size()];
    for (int atom = 0; atom < known.length; atom++) {
      known[atom] = known(atom, present, answer);
    }
    List<Left> left = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (shown == null || shown.get(rule)) {
        Term term = Residue.of(rules.get(rule), known);
        if (!(term instanceof Term.Always(boolean holds) && !holds)) {
          left.add(new Left(rule, term));
        }
      }
    }
    Strategy alike = ofClasses.get(left);
    if (alike != null) {
      return alike;
    }
    Strategy.Builder builder =
        new Strategy.Builder(
            atoms,
            lookUps,
            new SharesWithinClass(shares, atoms, slot -> tells(slot) && present.isPresent(slot)),
            true);
    left.forEach(one -> builder.add(one.rule, one.term));
    Strategy made = builder.build();
    if (ofClasses.putIfAbsent(List.copyOf(left), made) == null) {
      rulesOfClasses.addAndGet(left.size());
    }
    return made;
  }

  /// What is left to ask of a rule.
  private record Left(int rule, Term term) {}

  /// Whether the events of a class have values in a slot.
  public interface SlotPresence {
    boolean isPresent(int slot);
  }

  private boolean tells(int slot) {
    return feature(slot) != Feature.NOTHING;
  }

  private int known(int atom, SlotPresence present, IntUnaryOperator answer) {
    int slot = atoms.slot(atom);
    if (slot < 0 || !tells(slot)) {
      return Residue.UNKNOWN;
    }
    if (!present.isPresent(slot)) {
      return 0;
    }
    return feature(slot) == Feature.VALUES ? answer.applyAsInt(atom) : Residue.UNKNOWN;
  }
}
