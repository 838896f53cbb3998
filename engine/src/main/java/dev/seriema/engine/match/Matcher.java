package dev.seriema.engine.match;

import dev.seriema.engine.plan.Expectation;
import dev.seriema.engine.plan.Observations;
import dev.seriema.engine.plan.PatternIndex;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.Presearch;
import dev.seriema.engine.plan.Program;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldType;
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

  /// Per slot the search of its values for patterns, where there is one; made when first needed.
  private final @Nullable PatternSearch[] searches;

  /// Per slot what a condition takes its values for.
  private final FieldType[] types;

  private final FoundTexts texts;
  private final PlanTests allTests;
  private final MatcherWork work;
  private final MatchFailures failures;
  private final Faults faults = new Faults();

  /// Conditions that are not tried any more.
  private final BitSet leftOut = new BitSet();

  /// Per atom its test, once it was asked.
  private final @Nullable AtomTest[] tests;

  /// Per atom `stamp << 2 | answer` of the event in which it was last answered.
  private final int[] answers;

  /// Per slot the stamp of the event whose values were last searched.
  private final int[] searched;

  /// Per place of a rule in the strategy the stamp of the event in which it last became a
  /// candidate.
  private final int[] reached;

  private final int[] candidates;
  private int candidateCount;
  private int tried;
  private int asked;
  private final int[] matches;
  private int matchCount;
  private int stamp;

  private EventClasses classes;
  private boolean isOfKnownClass;

  /// What is used for the present event.
  private Strategy strategy;

  public Matcher(Plan plan) {
    this(new PlanTests(plan));
  }

  /// @param tests shared with the matchers of other threads
  public Matcher(PlanTests tests) {
    this(tests, MatchFailures.FATAL);
  }

  /// @param tests shared with the matchers of other threads
  /// @param failures is told of conditions that fail, before an answer is given
  public Matcher(PlanTests tests, MatchFailures failures) {
    this.failures = failures;
    plan = tests.plan();
    allTests = tests;
    rules = plan.rules();
    work = new MatcherWork(rules);
    classes = new EventClasses(plan.expectation(), plan.layout().slots());
    strategy = plan.expectation().strategy();
    texts = new FoundTexts(plan);
    searches = new PatternSearch[plan.layout().slots()];
    types = new FieldType[plan.layout().slots()];
    Arrays.setAll(types, plan::type);
    this.tests = new AtomTest[plan.atoms().size()];
    answers = new int[this.tests.length];
    searched = new int[searches.length];
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
    Strategy ofClass = classes.of(event, shown);
    if (classes.isDue()) {
      ofClass = classes.make(ofClass, new FactsOf(event));
    }
    isOfKnownClass = ofClass != null;
    strategy = ofClass == null ? classes.expectation().strategy() : ofClass;
    reachAll(strategy.withoutKey());
    presearch(strategy.presearch(), event);
    BitSet stillToAsk = ofClass == null ? shown : null;
    long since = work.now();
    for (int i = 0; i < candidateCount; i++) {
      attempt(candidates[i], event, stillToAsk);
      since = work.charge(strategy.rule(candidates[i]), since);
    }
    if (matchCount > 1) {
      Arrays.sort(matches, 0, matchCount);
    }
    return matchCount;
  }

  /// Tries every rule that the event is shown to, whatever its values; the answer is that of
  /// [#match(Event, BitSet)].
  public int matchEveryRule(Event event, @Nullable BitSet shown) {
    begin(event);
    strategy = classes.expectation().strategy();
    long since = work.now();
    for (int place = 0; place < rules; place++) {
      attempt(place, event, shown);
      since = work.charge(strategy.rule(place), since);
    }
    return matchCount;
  }

  /// Notes what values the event has, so that the plan learns in which classes events come.
  public void observeValues(Event event, Observations observed) {
    begin(event);
    observed.begin();
    for (int slot = 0; slot < searches.length; slot++) {
      if (event.first(slot) != Event.NONE) {
        SampledValues.note(event, slot, observed);
      }
    }
  }

  /// Notes what values the event has, and asks all atoms that ask for little, whether a rule needs
  /// the answer or not, so that the plan learns what is rare, too. Since tests tell an event what
  /// they cannot read of it, it is one that nobody else looks at.
  public void observe(Event event, Observations observed) {
    observeValues(event, observed);
    observed.beginAsking();
    strategy = classes.expectation().strategy();
    for (PatternIndex index : classes.expectation().patternIndexes().all()) {
      int slot = index.slot();
      if (event.first(slot) != Event.NONE) {
        SampledValues.noteTexts(event, slot, observed);
        searchForEverything(slot, event);
      }
    }
    for (int atom = 0; atom < answers.length; atom++) {
      if (plan.isQuick(atom) && holds(atom, event)) {
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

  /// What it did since it was last asked.
  public MatcherWork work() {
    return work;
  }

  /// How many rules were tried on the last event.
  public int tried() {
    return tried;
  }

  /// How many atoms were asked of the last event that neither a look-up nor a search answers; each
  /// once, however many rules have it.
  public int asked() {
    return asked;
  }

  /// Whether the last event was of a class that has a strategy of its own.
  public boolean isOfKnownClass() {
    return isOfKnownClass;
  }

  /// What was used for the last event.
  Strategy strategy() {
    return strategy;
  }

  /// Finds the rules that are worth trying.
  private void presearch(Presearch presearch, Event event) {
    int entry = 0;
    for (; entry < presearch.presences(); entry++) {
      int slot = presearch.slot(entry);
      if (event.first(slot) != Event.NONE) {
        reachAll(strategy.bySlot(slot));
      }
    }
    for (; entry < presearch.numbers(); entry++) {
      if (mayHaveNumber(presearch, entry, event)) {
        reachAll(strategy.byNumber(presearch.slot(entry)));
      }
    }
    for (; entry < presearch.texts(); entry++) {
      if (mayHaveText(presearch, entry, event)) {
        lookUp(presearch.lookUps(entry), event);
      }
    }
    for (; entry < presearch.size(); entry++) {
      int slot = presearch.slot(entry);
      for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
        searched[slot] = stamp;
        if (mayFit(presearch, entry, event, value)) {
          search(slot, strategy, presearch, entry, event, value);
        }
      }
    }
  }

  private static boolean mayFit(Presearch presearch, int entry, Event event, int value) {
    long range = event.textRange(value);
    return presearch.mayFit(entry, event.textBytes(value), Event.start(range), Event.end(range));
  }

  private static boolean mayHaveNumber(Presearch presearch, int entry, Event event) {
    int value = event.first(presearch.slot(entry));
    if (value == Event.NONE || event.next(value) != Event.NONE) {
      return value != Event.NONE;
    }
    long range = event.textRange(value);
    return presearch.mayBeNumber(
        entry, event.textBytes(value), Event.start(range), Event.end(range));
  }

  private static boolean mayHaveText(Presearch presearch, int entry, Event event) {
    int value = event.first(presearch.slot(entry));
    for (; value != Event.NONE; value = event.next(value)) {
      long range = event.textRange(value);
      if (presearch.mayBeText(
          entry, event.textBytes(value), Event.start(range), Event.end(range))) {
        return true;
      }
    }
    return false;
  }

  private void lookUp(int[] lookUps, Event event) {
    for (int lookUp : lookUps) {
      for (int found = texts.first(lookUp, event);
          found != FoundTexts.NONE;
          found = texts.next(found)) {
        reachAll(strategy.byText(texts.text(found)));
      }
    }
  }

  /// What an event tells of its class.
  private final class FactsOf implements Expectation.Facts {
    private final Event event;

    FactsOf(Event event) {
      this.event = event;
    }

    @Override
    public boolean isPresent(int slot) {
      return event.first(slot) != Event.NONE;
    }

    @Override
    public int answer(int atom) {
      if (holds(atom, event)) {
        return 1;
      }
      return isFault(atom) ? Expectation.NOBODY_KNOWS : 0;
    }
  }

  private boolean isFault(int atom) {
    return answers[atom] == (stamp << 2 | Answer.FAULT);
  }

  private PatternSearch searchOf(int slot) {
    PatternSearch search = searches[slot];
    if (search == null) {
      search =
          new PatternSearch(
              classes.expectation().patternIndexes().of(slot),
              allTests,
              (cause, atom) -> fail(atom, cause));
      searches[slot] = search;
    }
    return search;
  }

  /// Notes that a pattern of an atom failed; what waits for the atom is tried, as it may hold.
  private void fail(int atom, Throwable cause) {
    if (answers[atom] != (stamp << 2 | Answer.HOLDS)) {
      faults.add(atom, cause);
      answers[atom] = stamp << 2 | Answer.FAULT;
      reachAll(strategy.byAtom(atom));
    }
  }

  /// Does not try a condition any more.
  ///
  /// @param condition its number in the plan
  public void leaveOut(int condition) {
    leftOut.set(condition);
  }

  private void begin(Event event) {
    faults.clear();
    if (event.hasObjects()) {
      noteObjects(event);
    }
    Expectation expectation = plan.expectation();
    if (classes.expectation() != expectation) {
      classes = new EventClasses(expectation, searches.length);
      Arrays.fill(searches, null);
    }
    matchCount = 0;
    candidateCount = 0;
    texts.begin();
    tried = 0;
    asked = 0;
    if (++stamp > LAST_STAMP) {
      Arrays.fill(answers, 0);
      Arrays.fill(searched, 0);
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

  private void searchForEverything(int slot, Event event) {
    searched[slot] = stamp;
    Presearch everything = searchOf(slot).everything();
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      search(slot, null, everything, 0, event, value);
    }
  }

  /// Answers all atoms whose patterns a value fits; others that a search finds fail.
  ///
  /// @param within null for all atoms, whether a rule waits for them or not
  private void search(
      int slot, @Nullable Strategy within, Presearch presearch, int entry, Event event, int value) {
    PatternSearch search = searchOf(slot);
    int count = search.search(event, value, within, presearch, entry);
    for (int i = 0; i < count; i++) {
      int atom = search.atom(i);
      answers[atom] = stamp << 2 | Answer.HOLDS;
      reachAll(strategy.byAtom(atom));
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
    Program program = strategy.program();
    int rule = program.rule(place);
    if ((shown != null && !shown.get(rule)) || leftOut.get(rule)) {
      return;
    }
    tried++;
    work.add(rule);
    int step = program.entry(place);
    while (step >= 0) {
      int wanted = program.wanted(step) ? Answer.HOLDS : Answer.FAILS;
      step = answer(program, step, event) == wanted ? program.onGiven(step) : program.onOther(step);
    }
    if (faults.isEmpty() ? step == Program.MATCH : isMatchDespiteFaults(rule, place, event)) {
      matches[matchCount++] = rule;
    }
  }

  private boolean isMatchDespiteFaults(int rule, int place, Event event) {
    Program program = strategy.program();
    Faults.Ends ends =
        faults.ends(program, program.entry(place), step -> answer(program, step, event));
    if (ends.cause() == null) {
      return ends.isMatch();
    }
    failures.failed(rule, ends.cause());
    return false;
  }

  private int answer(Program program, int step, Event event) {
    int source = program.source(step);
    if (source >= 0) {
      return Answer.of(texts.hold(source, program.numberInLookUp(step), event));
    }
    if (source != Integer.MIN_VALUE && event.first(~source) == Event.NONE) {
      return Answer.FAILS;
    }
    int atom = program.atom(step);
    int known = answers[atom];
    if (known >>> 2 == stamp) {
      return known & 3;
    }
    if (program.isAwaited(step) && searched[~source] == stamp) {
      return Answer.FAILS;
    }
    return ask(atom, event);
  }

  /// Answers an atom that no look-up answers.
  private int answer(int atom, Event event) {
    int known = answers[atom];
    if (known >>> 2 == stamp) {
      return known & 3;
    }
    return isFoundBySearch(atom) ? Answer.FAILS : ask(atom, event);
  }

  private boolean isFoundBySearch(int atom) {
    int slot = plan.slot(atom);
    return slot >= 0
        && searched[slot] == stamp
        && classes.expectation().patternIndexes().canFind(atom);
  }

  private int ask(int atom, Event event) {
    asked++;
    int answer = askNow(atom, event);
    answers[atom] = stamp << 2 | answer;
    return answer;
  }

  private int askNow(int atom, Event event) {
    try {
      AtomTest test = tests[atom];
      if (test == null) {
        test = allTests.of(atom);
        tests[atom] = test;
      }
      return test.answer(event);
    } catch (RuntimeException | StackOverflowError cause) {
      faults.add(atom, cause);
      return Answer.FAULT;
    }
  }

  /// Whether an atom holds, whatever answers it.
  private boolean holds(int atom, Event event) {
    int lookUp = plan.lookUp(atom);
    return lookUp >= 0
        ? texts.hold(lookUp, plan.numberInLookUp(atom), event)
        : answer(atom, event) == Answer.HOLDS;
  }
}
