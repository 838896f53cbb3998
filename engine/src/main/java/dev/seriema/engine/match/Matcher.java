package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.LookUp;
import dev.seriema.engine.plan.Observations;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.Program;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.engine.plan.TextTable;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Finds the rules of a plan that match an event. One for each thread; it keeps nothing from one
/// event to the next but its buffers.
public final class Matcher {
  /// When it is reached, all stamps are cleared and counting starts anew.
  private static final int LAST_STAMP = (1 << 29) - 1;

  private final Plan plan;
  private final int rules;

  /// Per slot the look-up of values as they are, and that of folded ones, where there is one.
  private final @Nullable LookUp[] exact;

  private final @Nullable LookUp[] folded;

  /// Per slot what a condition takes its values for.
  private final FieldType[] types;

  /// Null for an atom that a look-up answers.
  private final @Nullable AtomTest[] tests;

  /// Per atom the slot of its values, or -1.
  private final int[] slots;

  /// Per atom `stamp << 2 | answer` of the event in which it was last answered.
  private final int[] answers;

  /// Per slot the stamp of the event whose values were last looked up.
  private final int[] lookedUp;

  /// Per place of a rule in the strategy the stamp of the event in which it last became a
  /// candidate.
  private final int[] reached;

  private final int[] candidates;
  private int candidateCount;
  private int tried;
  private final int[] matches;
  private int matchCount;
  private int stamp;

  private EventClasses classes;

  /// What is used for the present event.
  private Strategy strategy;

  public Matcher(Plan plan) {
    this.plan = plan;
    rules = plan.rules();
    classes = new EventClasses(plan.expectation(), plan.layout().slots());
    strategy = plan.expectation().strategy();
    exact = new LookUp[plan.layout().slots()];
    folded = new LookUp[plan.layout().slots()];
    for (LookUp lookUp : plan.lookUps()) {
      (lookUp.letterCase() == LetterCase.FOLDED ? folded : exact)[lookUp.slot()] = lookUp;
    }
    types = new FieldType[plan.layout().slots()];
    Arrays.setAll(types, plan::type);
    tests = new AtomTest[plan.atoms().size()];
    slots = new int[tests.length];
    for (int i = 0; i < tests.length; i++) {
      tests[i] =
          plan.isAnsweredByLookUp(i) ? null : AtomTests.of(plan.atoms().get(i), plan.layout());
      slots[i] = plan.slot(i);
    }
    answers = new int[tests.length];
    lookedUp = new int[exact.length];
    reached = new int[rules];
    candidates = new int[rules];
    matches = new int[rules];
  }

  /// Tries the rules that the event's values lead to.
  ///
  /// @param shown the rules that the event is shown to; null for all
  /// @return how many match; [#match(int)] names them
  public int match(Event event, @Nullable BitSet shown) {
    begin(event);
    Strategy ofClass = classes.of(event, shown, () -> strategyWithinClass(event, shown));
    strategy = ofClass == null ? classes.expectation().strategy() : ofClass;
    reachAll(strategy.withoutKey());
    for (int slot : strategy.slotsWithRules()) {
      if (event.first(slot) != Event.NONE) {
        reachAll(strategy.bySlot(slot));
      }
    }
    for (int slot : strategy.slotsLookedUpFirst()) {
      if (event.first(slot) != Event.NONE) {
        lookUp(slot, event, true);
      }
    }
    BitSet stillToAsk = ofClass == null ? shown : null;
    for (int i = 0; i < candidateCount; i++) {
      attempt(candidates[i], event, stillToAsk);
    }
    Arrays.sort(matches, 0, matchCount);
    return matchCount;
  }

  /// Tries every rule that the event is shown to, whatever its values; the answer is that of
  /// [#match(Event, BitSet)].
  public int matchEveryRule(Event event, @Nullable BitSet shown) {
    begin(event);
    strategy = classes.expectation().strategy();
    for (int place = 0; place < rules; place++) {
      attempt(place, event, shown);
    }
    return matchCount;
  }

  /// Asks all atoms that ask for little, whether a rule needs the answer or not, so that the plan
  /// learns what is rare. Since tests tell an event what they cannot read of it, it is one that
  /// nobody else looks at.
  public void observe(Event event, Observations observed) {
    begin(event);
    observed.begin();
    for (int slot = 0; slot < exact.length; slot++) {
      if (event.first(slot) != Event.NONE) {
        observed.notePresent(slot, texts(slot, event));
      }
    }
    for (int atom = 0; atom < answers.length; atom++) {
      if (plan.isQuick(atom) && answer(atom, event) == Answer.HOLDS) {
        observed.noteHolds(atom);
      }
    }
  }

  /// A rule that matched the last event.
  ///
  /// @param place from 0; rules come in ascending order
  public int match(int place) {
    return matches[place];
  }

  /// How many rules were tried on the last event.
  public int tried() {
    return tried;
  }

  /// A hash of the values in a slot.
  private static int texts(int slot, Event event) {
    int hash = 0;
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      hash = 31 * hash + event.text(value).hashCode();
    }
    return hash;
  }

  private Strategy strategyWithinClass(Event event, @Nullable BitSet shown) {
    return classes
        .expectation()
        .within(slot -> event.first(slot) != Event.NONE, atom -> answer(atom, event), shown);
  }

  private void begin(Event event) {
    if (event.hasObjects()) {
      noteObjects(event);
    }
    Expectation expectation = plan.expectation();
    if (classes.expectation() != expectation) {
      classes = new EventClasses(expectation, exact.length);
    }
    matchCount = 0;
    candidateCount = 0;
    tried = 0;
    if (++stamp > LAST_STAMP) {
      Arrays.fill(answers, 0);
      Arrays.fill(lookedUp, 0);
      Arrays.fill(reached, 0);
      stamp = 1;
    }
  }

  /// An object is the value of no leaf, and no test is needed to say so.
  private void noteObjects(Event event) {
    for (int value = 0; value < event.values(); value++) {
      int slot = event.slot(value);
      if (slot >= 0 && event.kind(value) == ValueKind.OBJECT && !types[slot].mayBeObject()) {
        event.noteUnreadable(value, types[slot]);
      }
    }
  }

  /// Answers all atoms that hold for a value in a slot; the others of its look-ups fail.
  ///
  /// @param leads whether the rules are wanted that wait for those atoms
  private void lookUp(int slot, Event event, boolean leads) {
    lookedUp[slot] = stamp;
    LookUp asIs = exact[slot];
    LookUp inAnyCase = folded[slot];
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      if (event.kind(value) == ValueKind.OBJECT) {
        continue;
      }
      if (asIs != null) {
        settle(
            asIs,
            asIs.find(event.textBytes(value), event.textStart(value), event.textEnd(value)),
            leads);
      }
      if (inAnyCase != null) {
        settle(
            inAnyCase,
            inAnyCase.find(
                event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value)),
            leads);
      }
    }
  }

  private void settle(LookUp lookUp, int text, boolean leads) {
    if (text == TextTable.ABSENT) {
      return;
    }
    for (int atom : lookUp.atoms(text)) {
      answers[atom] = stamp << 2 | Answer.HOLDS;
      if (leads) {
        reachAll(strategy.byAtom(atom));
      }
    }
  }

  private void reachAll(int @Nullable [] found) {
    if (found == null) {
      return;
    }
    for (int place : found) {
      if (reached[place] != stamp) {
        reached[place] = stamp;
        candidates[candidateCount++] = place;
      }
    }
  }

  private void attempt(int place, Event event, @Nullable BitSet shown) {
    int rule = strategy.rule(place);
    if (shown != null && !shown.get(rule)) {
      return;
    }
    tried++;
    Program program = strategy.program();
    int step = program.entry(place);
    while (step >= 0) {
      int wanted = program.wanted(step) ? Answer.HOLDS : Answer.FAILS;
      step =
          answer(program.atom(step), event) == wanted
              ? program.onGiven(step)
              : program.onOther(step);
    }
    if (step == Program.MATCH) {
      matches[matchCount++] = rule;
    }
  }

  private int answer(int atom, Event event) {
    int known = answers[atom];
    if (known >>> 2 == stamp) {
      return known & 3;
    }
    int slot = slots[atom];
    if (slot >= 0 && event.first(slot) == Event.NONE) {
      return Answer.FAILS;
    }
    AtomTest test = tests[atom];
    if (test != null) {
      int answer = test.answer(event);
      answers[atom] = stamp << 2 | answer;
      return answer;
    }
    if (lookedUp[slot] != stamp) {
      lookUp(slot, event, false);
      return answer(atom, event);
    }
    return Answer.FAILS;
  }
}
