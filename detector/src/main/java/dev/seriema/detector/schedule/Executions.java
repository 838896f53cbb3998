package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.correlation.RuleIdentity;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.sequence.Dropped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// Executes rules at moments on matches that were all found before. Not thread-safe.
///
/// What stands in memory of a match are 24 bytes; its event stands in a store.
///
/// A rule that fails is set aside: what its executions raised before stands, and it is executed no
/// more. Others raise what they would raise without it.
public final class Executions {
  private final EventStore store;
  private final TreeMap<Integer, ExecutedRule> rules = new TreeMap<>();
  private final RuleFailures failures;
  private final BitSet setAside = new BitSet();

  /// What was raised at the moment of the executions that go on, to be seen by later ones.
  private final List<byte[]> returned = new ArrayList<>();

  /// The same of what rules compare events with.
  private final List<byte[]> returnedKnown = new ArrayList<>();

  private boolean isRunning;
  private long passedOver;

  /// @param queries of the same rules, by which their operators take events
  /// @param store keeps the events of matches, and forgets none
  /// @param failures is told of rules that fail
  public Executions(
      List<ScheduledRule> rules,
      List<CorrelatedQuery> queries,
      EventStore store,
      RuleFailures failures) {
    this.store = store;
    this.failures = failures;
    for (int place = 0; place < rules.size(); place++) {
      begin(rules.get(place), queries.get(place));
    }
  }

  private void begin(ScheduledRule rule, CorrelatedQuery query) {
    try {
      Matches matches = new Matches(rule, store);
      rules.put(rule.number(), new ExecutedRule(matches, query, CorrelationLimits.DEFAULT));
    } catch (RuntimeException | StackOverflowError cause) {
      setAside(rule.number(), cause, new RuleFailure.Doing.Beginning());
    }
  }

  /// Executes a rule no more.
  ///
  /// @param rule the number of one that failed elsewhere
  public void setAside(int rule) {
    setAside.set(rule);
  }

  private void setAside(int rule, Throwable cause, RuleFailure.Doing doing) {
    setAside(rule);
    failures.failed(RuleFailure.of(rule, cause, doing));
  }

  /// Takes an event that matters to rules. Those of one order of events come in that order. While
  /// rules are executed it is an alert that one of them raised: executions at later moments see it.
  ///
  /// @param hasTime whether the event has the time that orders it; rules in EQL are about no other
  /// @param event as [ScheduledParts] wrote it
  public void add(boolean hasTime, byte[] event) throws IOException {
    if (isRunning) {
      returned.add(event);
      return;
    }
    List<ScheduledPart> parts = new ArrayList<>();
    for (ScheduledPart part : new ScheduledEvent(event).parts()) {
      if (!setAside.get(part.rule()) && (hasTime || !rule(part).rule().isEql())) {
        parts.add(part);
      }
    }
    if (!parts.isEmpty()) {
      long number = store.add(event, 0, event.length);
      parts.forEach(part -> rule(part).matches().table().add(part, number));
    }
  }

  /// Takes a document that rules compare events with. An execution knows those that are not later
  /// than itself, and those without a time.
  ///
  /// @param document as [ScheduledParts] wrote it
  public void learn(byte[] document) throws IOException {
    if (isRunning) {
      returnedKnown.add(document);
      return;
    }
    long number = store.add(document, 0, document.length);
    for (ScheduledPart part : new ScheduledEvent(document).parts()) {
      if (!setAside.get(part.rule())) {
        rule(part).matches().foreknown().add(part.asKnown(), number);
      }
    }
  }

  /// Executes all rules: moment by moment, those of one moment in the order of their numbers.
  ///
  /// @param hasIndex whether events of any index are shown to a rule, by its number
  public void run(Moments moments, IntPredicate hasIndex, Alerts alerts) throws IOException {
    PriorityQueue<Pending> pending =
        new PriorityQueue<>(
            Comparator.comparingLong((Pending each) -> each.moment())
                .thenComparingInt(each -> each.rule().matches().number()));
    for (ExecutedRule rule : rules.values()) {
      if (!setAside.get(rule.matches().number())) {
        first(rule, moments).ifPresent(pending::add);
      }
    }
    isRunning = true;
    long moment = Long.MIN_VALUE;
    for (Pending next = pending.poll(); next != null; next = pending.poll()) {
      if (next.moment() > moment) {
        moment = next.moment();
        giveBack();
      }
      execute(next, hasIndex, alerts);
      if (!setAside.get(next.rule().matches().number())) {
        next.next().ifPresent(pending::add);
      }
    }
    alerts.finished(this);
  }

  private Optional<Pending> first(ExecutedRule rule, Moments moments) {
    try {
      rule.matches().sort();
      passedOver += moments.passedOver(rule.rule().timing(), rule.executedLast());
      return Pending.first(rule, moments);
    } catch (RuntimeException | StackOverflowError cause) {
      setAside(rule.matches().number(), cause, new RuleFailure.Doing.Beginning());
      return Optional.empty();
    }
  }

  private void execute(Pending next, IntPredicate hasIndex, Alerts alerts) throws IOException {
    int number = next.rule().matches().number();
    try {
      alerts.executed(next.rule().execute(next.moment(), hasIndex.test(number), alerts));
    } catch (UncheckedIOException fault) {
      throw fault;
    } catch (RuntimeException | StackOverflowError cause) {
      Instant moment = Instant.ofEpochMilli(next.moment());
      setAside(number, cause, new RuleFailure.Doing.Executed(moment));
      alerts.executed(Execution.broken(next.rule().rule().rule().id(), next.moment()));
    }
  }

  /// Puts alerts among the events of the rules that read them.
  private void giveBack() throws IOException {
    for (byte[] alert : returned) {
      long number = store.add(alert, 0, alert.length);
      for (ScheduledPart part : new ScheduledEvent(alert).parts()) {
        if (!setAside.get(part.rule())) {
          rule(part).matches().giveBack(part, number);
        }
      }
    }
    returned.clear();
    for (byte[] alert : returnedKnown) {
      long number = store.add(alert, 0, alert.length);
      for (ScheduledPart part : new ScheduledEvent(alert).parts()) {
        if (!setAside.get(part.rule())) {
          rule(part).matches().foreknown().insert(part.asKnown(), number);
        }
      }
    }
    returnedKnown.clear();
  }

  /// What later executions go by, to be written down behind these or taken up before them.
  ///
  /// @param identities by what each rule is known again
  public ExecutionsState state(IntFunction<RuleIdentity> identities) {
    return new ExecutionsState(sound(), identities);
  }

  /// Those that are not set aside.
  private List<ExecutedRule> sound() {
    return rules.values().stream().filter(rule -> !setAside.get(rule.matches().number())).toList();
  }

  /// The time that executions of a rule have looked at, not counting those of former runs: oldest
  /// first, none touches another.
  public List<Window> searched(int rule) {
    ExecutedRule executed = rules.get(rule);
    return executed == null ? List.of() : executed.searched();
  }

  /// What each rule found, by its number.
  public SortedMap<Integer, Found> found() {
    TreeMap<Integer, Found> found = new TreeMap<>();
    rules.forEach((number, rule) -> found.put(number, rule.found()));
    return found;
  }

  /// Executions that were left out because there were too many.
  public long passedOver() {
    return passedOver;
  }

  /// What no execution has looked at, but for rules that are set aside.
  public Unseen unseen() {
    return sound().stream().map(ExecutedRule::unseen).reduce(Unseen.NOTHING, Unseen::plus);
  }

  /// What bounds on memory have cost.
  public Dropped dropped() {
    return rules.values().stream()
        .map(ExecutedRule::dropped)
        .reduce(Dropped.NOTHING, Dropped::plus);
  }

  private ExecutedRule rule(ScheduledPart part) {
    ExecutedRule rule = rules.get(part.rule());
    if (rule == null) {
      throw new IllegalArgumentException("rule " + part.rule() + " is not executed at moments");
    }
    return rule;
  }
}
