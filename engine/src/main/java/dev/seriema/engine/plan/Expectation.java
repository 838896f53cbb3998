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

  private final Atoms atoms;
  private final LookUps lookUps;
  private final Shares shares;
  private final Strategy strategy;
  private final GramCounts grams;

  /// Classes of which the same is left to ask share a strategy, also those of other threads: so it
  /// stays near the processor.
  private final ConcurrentMap<List<Left>, Strategy> ofClasses = new ConcurrentHashMap<>();

  private final AtomicInteger rulesOfClasses = new AtomicInteger();

  private @Nullable PatternIndexes patternIndexes;

  /// Per level the feature of each slot; the first level is the coarsest.
  private final List<Feature[]> levels;

  private Expectation(
      List<Term> rules,
      Atoms atoms,
      LookUps lookUps,
      Shares shares,
      List<Feature[]> levels,
      GramCounts grams) {
    this.atoms = atoms;
    this.lookUps = lookUps;
    this.shares = shares;
    this.levels = levels;
    this.grams = grams;
    Strategy.Builder builder =
        new Strategy.Builder(atoms, lookUps, shares, !levels.isEmpty(), this::patternIndexes);
    for (int rule = 0; rule < rules.size(); rule++) {
      builder.add(rule, rules.get(rule));
    }
    strategy = builder.build();
  }

  /// Of events that nobody has seen.
  static Expectation guessed(List<Term> rules, Atoms atoms, LookUps lookUps, Shares guess) {
    return new Expectation(rules, atoms, lookUps, guess, List.of(), new GramCounts());
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
        FeatureChoice.levels(rules, atoms, observed, slots),
        observed.grams());
  }

  /// For any event.
  public Strategy strategy() {
    return strategy;
  }

  /// What finds the patterns that values may fit. Made when first asked.
  public synchronized PatternIndexes patternIndexes() {
    if (patternIndexes == null) {
      patternIndexes = PatternIndexes.of(atoms, grams);
    }
    return patternIndexes;
  }

  /// Into how many kinds of classes events fall, each finer than the one before.
  public int levels() {
    return levels.size();
  }

  /// Whether another class of a level may have a strategy. Fine classes leave half of the room to
  /// coarse ones, however many of them come.
  public boolean hasRoom(int level) {
    return rulesOfClasses.get() < MOST_RULES / (level + 1);
  }

  /// What of a slot tells the classes of a level apart.
  public Feature feature(int level, int slot) {
    return levels.get(level)[slot];
  }

  /// A strategy for the events of a class, which has only the rules that can match one of them, and
  /// of those only what is not decided by the class.
  ///
  /// @param coarser of a class in which that one lies; null for none
  /// @param shown the rules that the events are shown to; null for all
  public Strategy within(
      int level, @Nullable Strategy coarser, Facts facts, @Nullable BitSet shown) {
    Strategy base = coarser == null ? strategy : coarser;
    IntUnaryOperator known = known(level, facts);
    List<Left> left = new ArrayList<>();
    for (int place = 0; place < base.size(); place++) {
      int rule = base.rule(place);
      if (shown == null || shown.get(rule)) {
        Term term = Residue.of(base.term(place), known);
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
            new SharesWithinClass(
                shares, atoms, slot -> tells(level, slot) && facts.isPresent(slot)),
            true,
            this::patternIndexes);
    left.forEach(one -> builder.add(one.rule, one.term));
    Strategy made = builder.build();
    if (ofClasses.putIfAbsent(List.copyOf(left), made) == null) {
      rulesOfClasses.addAndGet(left.size());
    }
    return made;
  }

  /// What is left to ask of a rule.
  private record Left(int rule, Term term) {}

  /// What is known of the events of a class.
  public interface Facts {
    /// Whether they have values in a slot; asked of slots with a feature that tells.
    boolean isPresent(int slot);

    /// 1 where an atom holds for the events, 0 where it does not, or [#NOBODY_KNOWS]; asked of
    /// atoms about slots whose values the class tells.
    int answer(int atom);
  }

  private boolean tells(int level, int slot) {
    return feature(level, slot) != Feature.NOTHING;
  }

  /// What is known of atoms; each is found out once, when first asked.
  private IntUnaryOperator known(int level, Facts facts) {
    int[] found = new int[atoms.size()];
    BitSet isFound = new BitSet();
    return atom -> {
      if (!isFound.get(atom)) {
        isFound.set(atom);
        found[atom] = known(level, atom, facts);
      }
      return found[atom];
    };
  }

  private int known(int level, int atom, Facts facts) {
    int slot = atoms.slot(atom);
    if (slot < 0 || !tells(level, slot)) {
      return Residue.UNKNOWN;
    }
    if (!facts.isPresent(slot)) {
      return 0;
    }
    return feature(level, slot) == Feature.VALUES ? facts.answer(atom) : Residue.UNKNOWN;
  }
}
