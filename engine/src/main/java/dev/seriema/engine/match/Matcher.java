package dev.seriema.engine.match;

import dev.seriema.engine.plan.KeyTable;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.Program;
import dev.seriema.engine.plan.TextTable;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
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
  private final KeyTable[] keyTables;
  private final int[] rulesWithoutKey;
  private final AtomTest[] tests;

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
    keyTables = plan.keyTables().toArray(KeyTable[]::new);
    rulesWithoutKey = plan.rulesWithoutKey();
    tests = new AtomTest[plan.atoms().size()];
    for (int i = 0; i < tests.length; i++) {
      tests[i] =
          plan.isAnsweredByLookUp(i)
              ? _ -> Answer.FAILS
              : AtomTests.of(plan.atoms().get(i), plan.layout());
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
    matchCount = 0;
    candidateCount = 0;
    tried = 0;
    if (++stamp > LAST_STAMP) {
      Arrays.fill(answers, 0);
      Arrays.fill(reached, 0);
      stamp = 1;
    }
    for (KeyTable table : keyTables) {
      boolean folded = table.letterCase() == LetterCase.FOLDED;
      for (int value = event.first(table.slot()); value != Event.NONE; value = event.next(value)) {
        if (event.kind(value) != ValueKind.OBJECT) {
          int entry = folded ? findFolded(table, event, value) : find(table, event, value);
          if (entry != TextTable.ABSENT) {
            settle(table, entry);
          }
        }
      }
    }
  }

  private static int find(KeyTable table, Event event, int value) {
    return table.find(event.textBytes(value), event.textStart(value), event.textEnd(value));
  }

  private static int findFolded(KeyTable table, Event event, int value) {
    return table.find(event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value));
  }

  private void settle(KeyTable table, int entry) {
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
    int answer = tests[atom].answer(event);
    answers[atom] = stamp << 2 | answer;
    return answer;
  }
}
