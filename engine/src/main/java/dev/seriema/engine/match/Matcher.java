package dev.seriema.engine.match;

import dev.seriema.engine.plan.KeyTable;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.Program;
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

  private final int rules;
  private final Program program;

  /// Per slot the table of values as they are, and that of folded ones, where there is one.
  private final @Nullable KeyTable[] exactTables;

  private final @Nullable KeyTable[] foldedTables;
  private final int[] rulesWithoutKey;

  /// Per slot what a condition takes its values for.
  private final FieldType[] types;

  /// Null for an atom that a look-up answers.
  private final @Nullable AtomTest[] tests;

  /// Per atom `stamp << 2 | answer` of the event in which it was last answered.
  private final int[] answers;

  /// Per rule the stamp of the event in which it last became a candidate.
  private final int[] reached;

  private final int[] candidates;
  private int candidateCount;
  private int tried;
  private final int[] matches;
  private int matchCount;
  private int stamp;

  public Matcher(Plan plan) {
    rules = plan.rules();
    program = plan.program();
    exactTables = new KeyTable[plan.layout().slots()];
    foldedTables = new KeyTable[plan.layout().slots()];
    for (KeyTable table : plan.keyTables()) {
      boolean folded = table.letterCase() == LetterCase.FOLDED;
      (folded ? foldedTables : exactTables)[table.slot()] = table;
    }
    rulesWithoutKey = plan.rulesWithoutKey();
    types = new FieldType[plan.layout().slots()];
    Arrays.setAll(types, plan::type);
    tests = new AtomTest[plan.atoms().size()];
    for (int i = 0; i < tests.length; i++) {
      tests[i] =
          plan.isAnsweredByLookUp(i) ? null : AtomTests.of(plan.atoms().get(i), plan.layout());
    }
    answers = new int[tests.length];
    reached = new int[rules];
    candidates = new int[rules];
    matches = new int[rules];
  }

  /// Tries the rules that the event's values lead to.
  ///
  /// @param shown the rules that the event is shown to; null for all
  /// @return how many match; [#match(int)] names them
  public int match(Event event, @Nullable BitSet shown) {
    lookUpValues(event);
    for (int rule : rulesWithoutKey) {
      reach(rule);
    }
    for (int i = 0; i < candidateCount; i++) {
      attempt(candidates[i], event, shown);
    }
    Arrays.sort(matches, 0, matchCount);
    return matchCount;
  }

  /// Tries every rule that the event is shown to, whatever its values; the answer is that of
  /// [#match(Event, BitSet)].
  public int matchEveryRule(Event event, @Nullable BitSet shown) {
    lookUpValues(event);
    for (int rule = 0; rule < rules; rule++) {
      attempt(rule, event, shown);
    }
    return matchCount;
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

  private void lookUpValues(Event event) {
    if (event.hasObjects()) {
      noteObjects(event);
    }
    matchCount = 0;
    candidateCount = 0;
    tried = 0;
    if (++stamp > LAST_STAMP) {
      Arrays.fill(answers, 0);
      Arrays.fill(reached, 0);
      stamp = 1;
    }
    for (int value = 0; value < event.values(); value++) {
      int slot = event.slot(value);
      if (slot >= 0 && event.kind(value) != ValueKind.OBJECT) {
        lookUp(exactTables[slot], foldedTables[slot], event, value);
      }
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

  private void lookUp(@Nullable KeyTable exact, @Nullable KeyTable folded, Event event, int value) {
    if (exact != null) {
      settle(
          exact, exact.find(event.textBytes(value), event.textStart(value), event.textEnd(value)));
    }
    if (folded != null) {
      settle(
          folded,
          folded.find(event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value)));
    }
  }

  private void settle(KeyTable table, int entry) {
    if (entry == TextTable.ABSENT) {
      return;
    }
    for (int atom : table.atoms(entry)) {
      answers[atom] = stamp << 2 | Answer.HOLDS;
    }
    for (int rule : table.rules(entry)) {
      reach(rule);
    }
  }

  private void reach(int rule) {
    if (reached[rule] != stamp) {
      reached[rule] = stamp;
      candidates[candidateCount++] = rule;
    }
  }

  private void attempt(int rule, Event event, @Nullable BitSet shown) {
    if (shown != null && !shown.get(rule)) {
      return;
    }
    tried++;
    int step = program.entry(rule);
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
    AtomTest test = tests[atom];
    if (test == null) {
      return Answer.FAILS;
    }
    int answer = test.answer(event);
    answers[atom] = stamp << 2 | answer;
    return answer;
  }
}
