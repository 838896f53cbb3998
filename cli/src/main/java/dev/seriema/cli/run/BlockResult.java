package dev.seriema.cli.run;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.EventTimes;
import dev.seriema.cli.reading.EventWindow;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailure.Doing;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.Tiebreaker;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a detector made of the lines of one block.
final class BlockResult {
  private final BlockFindings findings;
  private final @Nullable EventTimes times;
  private final List<Alert> alerts = new ArrayList<>();
  private final List<OrderedEvent> ordered = new ArrayList<>();
  private final @Nullable TimeSpan span;
  private final boolean isScheduled;
  private final EventWindow window;
  private final JsonWriter documents = new JsonWriter();
  private final List<Failed> failed = new ArrayList<>();
  private final List<Integer> found = new ArrayList<>();
  private final List<Integer> excepted = new ArrayList<>();
  private long read;
  private int evaluated;
  private long unpicked;
  private long untimed;
  private long bytes;

  /// @param times takes the times of all events that are evaluated; null where none can be late
  /// @param span takes the times of all sound events of the window; null where nobody asks
  /// @param isScheduled whether rules are executed at moments
  /// @param window whose events are evaluated
  BlockResult(
      BlockFindings findings,
      @Nullable EventTimes times,
      @Nullable TimeSpan span,
      boolean isScheduled,
      EventWindow window) {
    this.findings = findings;
    this.times = times;
    this.span = span;
    this.isScheduled = isScheduled;
    this.window = window;
  }

  /// Takes every document of a block.
  ///
  /// @param costs takes what it costs to write alerts; null where nobody asks
  void take(
      BlockEvents events, DetectorThread thread, boolean withRows, @Nullable RuleCosts costs) {
    while (events.next()) {
      read++;
      bytes += events.lineEnd() - events.lineStart();
      if (events.fault() != null) {
        findings.refuse(events);
      } else {
        thread.match();
        if (isInside(thread)) {
          if (thread.isPicked()) {
            evaluate(events, thread, withRows, costs);
            evaluated++;
          } else {
            unpicked++;
          }
        } else {
          passOver(events, thread);
        }
      }
    }
  }

  /// Whether an event lies in the window; its time is noted where it does.
  private boolean isInside(DetectorThread thread) {
    if (span == null && window.isAll()) {
      return true;
    }
    Instant time = thread.time();
    boolean isInside = window.has(time);
    if (span != null && isInside) {
      span.add(time);
    }
    return isInside;
  }

  /// What is known before all events has no place in time and is learned all the same; for all else
  /// an event outside the window is not there.
  private void passOver(BlockEvents events, DetectorThread thread) {
    if (!thread.isPicked() || thread.foreknownOrders().isEmpty()) {
      unpicked++;
      return;
    }
    if (times != null) {
      times.add(Timestamps.NONE, events.line());
    }
    learn(events, thread);
    evaluated++;
  }

  /// Takes that a rule failed on the present event.
  void failed(RuleFailure failure, BlockEvents events) {
    String index = failure.doing() instanceof Doing.OnEvent(String known, _) ? known : "";
    Doing onEvent = new Doing.OnEvent(index, events.id());
    failed.add(new Failed(evaluated, new RuleFailure(failure.rule(), failure.cause(), onEvent)));
  }

  /// @param event how many events were evaluated before
  record Failed(int event, RuleFailure failure) {}

  /// The rules that failed in the block, which has nothing of them behind that.
  List<Failed> failed() {
    return failed;
  }

  /// Takes documents that the reader refused before the block.
  void refused(long documents) {
    read += documents;
  }

  BlockFindings findings() {
    return findings;
  }

  @Nullable EventTimes times() {
    return times;
  }

  @Nullable TimeSpan span() {
    return span;
  }

  List<Alert> alerts() {
    return alerts;
  }

  /// In the order of their events.
  List<OrderedEvent> ordered() {
    return ordered;
  }

  JsonWriter documents() {
    return documents;
  }

  /// Documents, whatever became of them.
  long read() {
    return read;
  }

  int evaluated() {
    return evaluated;
  }

  long unpicked() {
    return unpicked;
  }

  /// Events that rules wait for, but for their lack of a time.
  long untimed() {
    return untimed;
  }

  /// The rules that match single events, one for each match, before exceptions are asked.
  List<Integer> found() {
    return found;
  }

  /// The rules whose exceptions took a match away, one for each match.
  List<Integer> excepted() {
    return excepted;
  }

  /// Bytes of the documents.
  long bytes() {
    return bytes;
  }

  /// What is known before all events and no more has no place in time: it is never late, and no
  /// event is late because of it.
  private void evaluate(
      BlockEvents events, DetectorThread thread, boolean withRows, @Nullable RuleCosts costs) {
    if (events.event().unreadable().count() > 0) {
      findings.warnings().addUnreadable(events, Detector.TIMESTAMP);
    }
    Set<EventOrder> orders = thread.orders();
    boolean isForeknown = !thread.foreknownOrders().isEmpty();
    boolean hasPlace = thread.matches() > 0 || !orders.isEmpty();
    boolean needsTime = hasPlace || (times != null && !isForeknown);
    long time = needsTime ? time(events, thread.timeField()) : Timestamps.NONE;
    if (times != null) {
      times.add(time, events.line());
    }
    alert(thread, events, time, withRows, costs);
    learn(events, thread);
    for (EventOrder order : orders) {
      boolean usual = order.timestamp().equals(Detector.TIMESTAMP);
      keep(events, thread, order, usual ? time : time(events, order.timestamp()));
    }
  }

  private void learn(BlockEvents events, DetectorThread thread) {
    for (EventOrder order : thread.foreknownOrders()) {
      byte[] content = thread.foreknown(order, events.id());
      TimedEntry entry = new TimedEntry(TimedEntry.BEFORE_ALL, null, events.arrival(), content);
      ordered.add(new OrderedEvent(evaluated, order, entry));
    }
  }

  /// Looks at a time that somebody needs, and notes that it is not there.
  private long time(BlockEvents events, FieldPath field) {
    return findings.warnings().timeOf(events, field, events.event().layout().slot(field));
  }

  private void alert(
      DetectorThread thread,
      BlockEvents events,
      long time,
      boolean withRows,
      @Nullable RuleCosts costs) {
    for (int place = 0; place < thread.found(); place++) {
      found.add(thread.foundRule(place));
    }
    for (int place = 0; place < thread.excepted(); place++) {
      excepted.add(thread.exceptedRule(place));
    }
    for (int place = 0; place < thread.matches(); place++) {
      int match = place;
      int from = documents.length();
      if (!thread.attempt(
          thread.ruleNumber(match), () -> alert(thread, match, events, time, withRows, costs))) {
        documents.cutBack(from);
      }
    }
  }

  private void alert(
      DetectorThread thread,
      int place,
      BlockEvents events,
      long time,
      boolean withRows,
      @Nullable RuleCosts costs) {
    int from = documents.length();
    long since = costs == null ? 0 : costs.clock().getAsLong();
    String id = thread.writeAlert(place, events.id(), documents);
    if (costs != null) {
      costs.charge(thread.ruleNumber(place), since);
    }
    AlertRow row = withRows ? AlertRow.of(thread, place) : null;
    alerts.add(
        new Alert(evaluated, thread.ruleNumber(place), id, time, from, documents.length(), row));
  }

  /// Keeps the event for what needs it in order. One without a time takes no part, but that rules
  /// which are executed at moments may go by another time.
  private void keep(BlockEvents events, DetectorThread thread, EventOrder order, long time) {
    if (time == Timestamps.NONE && !isScheduled) {
      untimed++;
      return;
    }
    long at = time == Timestamps.NONE ? TimedEntry.NO_TIME : time;
    byte[] content = thread.correlated(order, at, events.id());
    if (content.length > 0) {
      Tiebreaker tiebreaker = Tiebreaker.of(events.event(), order);
      TimedEntry entry = new TimedEntry(at, tiebreaker, events.arrival(), content);
      ordered.add(new OrderedEvent(evaluated, order, entry));
    } else if (time == Timestamps.NONE) {
      untimed++;
    }
  }
}
