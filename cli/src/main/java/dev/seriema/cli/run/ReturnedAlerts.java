package dev.seriema.cli.run;

import dev.seriema.detector.AlertFate;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives alerts back, as soon as they are raised, to rules that read alerts. It works on the thread
/// that hands out results, in the order in which alerts are raised. Not thread-safe.
///
/// Meaning: docs/rule-types.md.
final class ReturnedAlerts {
  /// Alerts that wait of a former run have smaller ones.
  private static final long FIRST_NUMBER = 1L << 32;

  private final DetectorThread thread;
  private final EventLanes lanes;
  private final RaisedAlerts raised;
  private final boolean withRows;
  private final RunTally tally;
  private final @Nullable RuleCosts costs;
  private final RulesSetAside setAside;

  /// By the number of a rule that needs order.
  private final Map<Integer, Integer> lanesOfRules = new HashMap<>();

  /// Null where the run goes on with what former ones raised.
  private @Nullable AlertsSeen own;

  /// Null where no later run needs what this one raises.
  private @Nullable FormerAlerts kept;

  private long number = FIRST_NUMBER;

  /// @param withRows whether alerts carry what a person sees of them
  /// @param costs takes what rules cost; null where nobody asks
  /// @param setAside rules that failed, which raise nothing more
  /// @param failures is told of rules that fail on alerts
  ReturnedAlerts(
      Detector detector,
      EventLanes lanes,
      RaisedAlerts raised,
      boolean withRows,
      RunTally tally,
      @Nullable RuleCosts costs,
      RulesSetAside setAside,
      RuleFailures failures) {
    this.setAside = setAside;
    this.lanes = lanes;
    this.raised = raised;
    this.withRows = withRows;
    this.tally = tally;
    this.costs = costs;
    thread = detector.thread(failures);
    List<EventOrder> orders = new ArrayList<>();
    for (CorrelatedQuery query : detector.correlated()) {
      EventOrder order = query.order();
      if (!order.withAlerts() && !orders.contains(order)) {
        orders.add(order);
      }
    }
    for (CorrelatedQuery query : detector.correlated()) {
      int place = query.order().withAlerts() ? orders.size() : orders.indexOf(query.order());
      lanesOfRules.put(query.number(), 1 + place);
    }
  }

  /// Gives back also what former runs raised, as the run stands for itself.
  void beginAnew() {
    own = new AlertsSeen();
  }

  /// Gives back what former runs raised, before all events, and keeps with it what this run raises.
  void again(FormerAlerts former) throws IOException {
    former.each((documents, place) -> {
      int lines = show(documents, place);
      tally.returned().former += lines;
    });
    kept = former;
  }

  /// Whether an alert is to be given back: once, and in a run that stands for itself also where a
  /// former one raised it.
  ///
  /// @param isNew whether no run has raised it before
  boolean wants(String id, boolean isNew) {
    return own == null ? isNew : own.add(id);
  }

  /// Takes what was found in order.
  ///
  /// @param document all documents of its alert
  /// @param at when it is raised
  void take(Detection detection, JsonWriter document, Instant at) throws IOException {
    int rule = detection.query();
    AlertPlace place =
        new AlertPlace(Timestamps.nanos(at), lanesOfRules.getOrDefault(rule, 0), false);
    take(document.bytes(), 0, document.length(), place);
  }

  /// Takes an alert, all whose documents stand on lines of their own.
  void take(byte[] documents, int start, int end, AlertPlace place) throws IOException {
    // Who called writes its next alert into the same bytes, perhaps before this one is done with.
    byte[] lines = Arrays.copyOfRange(documents, start, end);
    if (kept != null) {
      kept.add(lines, place.at());
    }
    int shown = show(lines, place);
    tally.returned().raised += shown;
  }

  /// @return how many documents there are
  private int show(byte[] lines, AlertPlace place) throws IOException {
    int documents = 0;
    int from = 0;
    for (int to = 0; to < lines.length; to++) {
      if (lines[to] == '\n') {
        documents++;
        show(lines, from, to, place);
        from = to + 1;
      }
    }
    return documents;
  }

  private void show(byte[] lines, int from, int to, AlertPlace place) throws IOException {
    if (costs != null) {
      costs.begin(thread, 0);
    }
    AlertFate fate = thread.takeAlert(lines, from, to);
    tally.returned().add(fate);
    List<OrderedEvent> ordered = ordered(place);
    JsonWriter documents = new JsonWriter();
    List<Alert> alerts = alerts(place.at(), documents);
    if (costs != null) {
      costs.end(thread, 0);
    }
    for (OrderedEvent each : ordered) {
      lanes.take(each, false, false, raised);
    }
    for (Alert alert : alerts) {
      if (!setAside.has(alert.rule())) {
        raised.take(alert, documents, place);
      }
    }
  }

  /// What the alert is to rules that need order. What they know before all events has no place in
  /// it.
  private List<OrderedEvent> ordered(AlertPlace place) {
    List<OrderedEvent> ordered = new ArrayList<>();
    for (EventOrder order : thread.foreknownOrders()) {
      byte[] content = thread.foreknown(order, id());
      ordered.add(ordered(order, place.at(TimedEntry.BEFORE_ALL), content));
    }
    boolean isUnordered = false;
    for (EventOrder order : thread.orders()) {
      boolean isUsual = order.timestamp().equals(Detector.TIMESTAMP);
      AlertPlace own = isUsual ? place : place.at(time(order.timestamp()));
      if (own.isNowhere()) {
        isUnordered = true;
      } else {
        byte[] content = thread.correlated(order, own.at(), id());
        if (content.length > 0) {
          ordered.add(ordered(order, own, content));
        }
      }
    }
    tally.returned().unordered += isUnordered ? 1 : 0;
    return ordered;
  }

  private OrderedEvent ordered(EventOrder order, AlertPlace place, byte[] content) {
    TimedEntry entry = TimedEntry.made(place.at(), place.lane(), number++, content);
    return new OrderedEvent(0, order, entry);
  }

  private long time(FieldPath field) {
    int value = thread.event().first(thread.event().layout().slot(field));
    return value < 0 ? Timestamps.NONE : thread.event().epochNanos(value);
  }

  private List<Alert> alerts(long at, JsonWriter documents) {
    for (int place = 0; place < thread.found(); place++) {
      if (!setAside.has(thread.foundRule(place))) {
        tally.found(thread.foundRule(place), 1);
      }
    }
    for (int place = 0; place < thread.excepted(); place++) {
      if (!setAside.has(thread.exceptedRule(place))) {
        tally.excepted(thread.exceptedRule(place));
      }
    }
    List<Alert> alerts = new ArrayList<>();
    for (int place = 0; place < thread.matches(); place++) {
      int match = place;
      int from = documents.length();
      if (!setAside.has(thread.ruleNumber(match))
          && !thread.attempt(
              thread.ruleNumber(match), () -> alerts.add(alert(match, at, documents)))) {
        documents.cutBack(from);
      }
    }
    return alerts;
  }

  private Alert alert(int match, long at, JsonWriter documents) {
    int rule = thread.ruleNumber(match);
    int from = documents.length();
    long since = costs == null ? 0 : costs.clock().getAsLong();
    String id = thread.writeAlert(match, id(), documents);
    if (costs != null) {
      costs.charge(rule, since);
    }
    AlertRow row = withRows ? AlertRow.of(thread, match) : null;
    return new Alert(0, rule, id, at, from, documents.length(), row);
  }

  private String id() {
    String id = thread.event().id();
    if (id == null) {
      throw new IllegalStateException("an alert has an id");
    }
    return id;
  }
}
