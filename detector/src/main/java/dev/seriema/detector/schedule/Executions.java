package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.engine.sequence.Dropped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Executes rules at moments on matches that were all found before. Not thread-safe.
///
/// What stands in memory of a match are 24 bytes; its event stands in a store.
public final class Executions {
  private final EventStore store;
  private final TreeMap<Integer, ExecutedRule> rules = new TreeMap<>();
  private long passedOver;

  /// @param queries of the same rules, by which their operators take events
  /// @param store keeps the events of matches, and forgets none
  public Executions(List<ScheduledRule> rules, List<CorrelatedQuery> queries, EventStore store) {
    this.store = store;
    for (int place = 0; place < rules.size(); place++) {
      ScheduledRule rule = rules.get(place);
      Matches matches = new Matches(rule, store);
      this.rules.put(
          rule.number(), new ExecutedRule(matches, queries.get(place), CorrelationLimits.DEFAULT));
    }
  }

  /// Takes an event that matters to rules. Those of one order of events come in that order.
  ///
  /// @param hasTime whether the event has the time that orders it; rules in EQL are about no other
  /// @param event as [ScheduledParts] wrote it
  public void add(boolean hasTime, byte[] event) throws IOException {
    List<ScheduledPart> parts = new ArrayList<>();
    for (ScheduledPart part : new ScheduledEvent(event).parts()) {
      if (hasTime || !rule(part).rule().isEql()) {
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
    long number = store.add(document, 0, document.length);
    for (ScheduledPart part : new ScheduledEvent(document).parts()) {
      rule(part).matches().foreknown().add(part.asKnown(), number);
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
      rule.matches().sort();
      passedOver += moments.passedOver(rule.rule().timing());
      Pending.first(rule, moments).ifPresent(pending::add);
    }
    for (Pending next = pending.poll(); next != null; next = pending.poll()) {
      int number = next.rule().matches().number();
      alerts.executed(next.rule().execute(next.moment(), hasIndex.test(number), alerts));
      next.next().ifPresent(pending::add);
    }
    alerts.finished(this);
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

  /// What no execution has looked at.
  public Unseen unseen() {
    return rules.values().stream().map(ExecutedRule::unseen).reduce(Unseen.NOTHING, Unseen::plus);
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
