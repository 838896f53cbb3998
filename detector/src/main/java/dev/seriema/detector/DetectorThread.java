package dev.seriema.detector;

import dev.seriema.detector.alert.Addition;
import dev.seriema.detector.alert.AlertSource;
import dev.seriema.detector.alert.Raising;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.StageReaders;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.detector.schedule.ScheduledParts;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.engine.match.MatchedParts;
import dev.seriema.engine.match.Matcher;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventIndex;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.rule.IndexName;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Takes one document after the other and says which rules match it. Not thread-safe; what it says
/// is about the last document and ends with the next.
public final class DetectorThread {
  private static final BitSet NOBODY = new BitSet();

  private final Detector detector;
  private final boolean anyIndex;
  private final boolean everyRule;
  private final EventScanner scanner;
  private final Event event;
  private final EventIndex eventIndex;
  private final Matcher matcher;
  private final Adaptation.Sampler sampler;
  private final int timestamp;
  private final int alertId;
  private final AnomalyRecords anomalies;

  private final StageReaders stages;

  /// Is told of rules that fail.
  private final RuleFailures failures;

  /// Rules that failed on this thread, by number.
  private final BitSet setAside = new BitSet();

  /// Null unless the work of rules is measured.
  private @Nullable ThreadWork work;

  /// Null where rules are not executed at moments.
  private final @Nullable ScheduledParts scheduled;

  private final int[] matched;

  /// The rules that matched, before their exceptions were asked.
  private final int[] found;

  private final int[] excepted;

  private @Nullable String index;
  private boolean picked;
  private int matches;
  private int founds;
  private int exceptions;

  DetectorThread(Detector detector, RuleFailures failures) {
    this.detector = detector;
    this.failures = failures;
    anyIndex = detector.options().anyIndex();
    everyRule = detector.options().everyRule();
    scanner = new EventScanner(detector.layout(), detector.options().limits());
    event = new Event(detector.layout());
    eventIndex = new EventIndex(detector.layout());
    matcher =
        new Matcher(
            detector.tests(),
            (condition, cause) -> setAside(detector.planned().rule(condition), cause));
    sampler = detector.adaptation().sampler(matcher, detector.options().limits());
    timestamp = detector.layout().slot(Detector.TIMESTAMP);
    anomalies = new AnomalyRecords(detector.layout());
    alertId = detector.layout().slot(Detector.ALERT_ID);
    stages =
        new StageReaders(
            detector.correlated(),
            detector.plan().rules(),
            detector.layout(),
            CorrelationLimits.DEFAULT,
            failure -> setAside(failure.rule(), failure.cause()));
    scheduled =
        detector.options().schedule() instanceof Scheduling.ByExecutions
            ? new ScheduledParts(detector.scheduled(), detector.layout())
            : null;
    matched = new int[detector.plan().rules()];
    found = new int[matched.length];
    excepted = new int[matched.length];
  }

  /// Reads a document and matches it.
  ///
  /// @return null when it is sound, else why it is refused
  public @Nullable ScanFault take(byte[] bytes, int start, int end) {
    ScanFault fault = scanner.scan(bytes, start, end, event);
    if (fault == null) {
      match();
    } else {
      picked = false;
      matches = 0;
      founds = 0;
      exceptions = 0;
      stages.begin();
    }
    return fault;
  }

  /// Reads an alert that was raised, and matches it with the rules that read alerts; of these it is
  /// an event, whatever events are shown to whom.
  public AlertFate takeAlert(byte[] bytes, int start, int end) {
    AlertSource alert = detector.alert(bytes, start, end);
    AlertReaders readers = detector.alertReaders();
    index = IndexName.ALERTS;
    if (scanner.scan(alert.json(), 0, alert.json().length, event) != null) {
      match(NOBODY);
      return AlertFate.REFUSED;
    }
    if (readers.isTooDeep(alert.lineage())) {
      match(NOBODY);
      return AlertFate.TOO_DEEP;
    }
    match(readers.shownTo(alert.lineage()));
    return AlertFate.SHOWN;
  }

  /// Matches what [#scanner] has put into [#event()].
  public void match() {
    index = eventIndex.of(event);
    if (index == null) {
      detector.scopes().showToAll();
    }
    match(anyIndex || index == null ? null : detector.scopes().shownTo(index));
  }

  /// @param shown the conditions that the document is shown to; null for all
  private void match(@Nullable BitSet shown) {
    picked = shown == null || !shown.isEmpty();
    if (work != null) {
      work.show(shown);
    }
    matches = 0;
    founds = 0;
    exceptions = 0;
    stages.begin();
    if (scheduled != null) {
      scheduled.begin();
    }
    if (picked) {
      sampler.take(event);
      split(everyRule ? matcher.matchEveryRule(event, shown) : matcher.match(event, shown));
      if (work != null) {
        noteHits(work);
      }
    }
  }

  private void noteHits(ThreadWork noting) {
    for (int place = 0; place < founds; place++) {
      noting.hit(found[place]);
    }
    for (int place = 0; place < stages.touches(); place++) {
      noting.hit(stages.touchedQuery(place));
    }
  }

  /// Tells conditions that are whole rules from those of rules that wait for several events, and
  /// from those of exceptions, which stand behind the condition of their rule.
  private void split(int conditions) {
    for (int place = 0; place < conditions; place++) {
      int condition = matcher.match(place);
      int rule = detector.planned().rule(condition);
      if (!setAside.get(rule) && !stages.satisfies(condition)) {
        Instant exceptedUntil = detector.planned().exceptedUntil(condition);
        if (exceptedUntil == null) {
          if (mayRaise(rule)) {
            found[founds++] = rule;
            matched[matches++] = rule;
          }
        } else if (scheduled != null) {
          scheduled.except(rule, exceptedUntil);
        } else if (matches > 0 && matched[matches - 1] == rule && isNotAfter(exceptedUntil)) {
          matches--;
          excepted[exceptions++] = rule;
        }
      }
    }
  }

  private boolean isNotAfter(Instant moment) {
    if (moment.equals(Instant.MAX)) {
      return true;
    }
    Instant time = time();
    return time != null && !time.isAfter(moment);
  }

  /// Whether the document is not an alert that a rule made itself, on which it raises none.
  private boolean mayRaise(int rule) {
    if (event.first(alertId) == Event.NONE) {
      return true;
    }
    boolean[] isOwn = new boolean[1];
    return attempt(rule, () -> isOwn[0] = detector.writer(rule).isOwn(source(""))) && !isOwn[0];
  }

  /// Does something for a rule that matches the document, unless it fails.
  ///
  /// @param rule its number
  /// @return whether it was done; else the rule is set aside
  public boolean attempt(int rule, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException | StackOverflowError cause) {
      setAside(rule, cause);
      return false;
    }
  }

  private void setAside(int rule, Throwable cause) {
    if (setAside.get(rule)) {
      return;
    }
    setAside.set(rule);
    detector.planned().conditions(rule).forEach(matcher::leaveOut);
    String id = event.id();
    failures.failed(
        RuleFailure.of(rule, cause, new RuleFailure.Doing.OnEvent(index(), id == null ? "" : id)));
  }

  /// Begins to count the work of rules, and to measure it.
  ///
  /// @param clock tells nanoseconds since some moment; null while no time is measured
  public void measureBy(@Nullable LongSupplier clock) {
    if (work == null) {
      work = new ThreadWork(detector.rules().size());
    }
    matcher.work().measureBy(clock);
  }

  /// Adds what was counted and measured since the last time.
  ///
  /// @param weight how many times the time counts, as it stands for events of which none was
  ///   measured
  public void addWorkTo(RuleWork total, long weight) {
    if (work != null) {
      total.add(matcher.work(), work, weight);
    }
  }

  /// Reads documents for the layout of the rules.
  public EventScanner scanner() {
    return scanner;
  }

  /// Whether the document was shown to any rule.
  public boolean isPicked() {
    return picked;
  }

  /// How many rules match that alert on single events, and do not except the document.
  public int matches() {
    return matches;
  }

  /// How many rules match that alert on single events, whether they except the document or not.
  public int found() {
    return founds;
  }

  /// The number of a rule that was found, by its place from 0; numbers ascend.
  public int foundRule(int place) {
    return found[place];
  }

  /// How many rules match that alert on single events, and except the document.
  public int excepted() {
    return exceptions;
  }

  /// The number of a rule that excepts the document, by its place from 0; numbers ascend.
  public int exceptedRule(int place) {
    return excepted[place];
  }

  /// How many conditions of rules were tried on the document.
  public int tried() {
    return picked ? matcher.tried() : 0;
  }

  /// How many tests of values were made on the document, each once for all rules.
  public int asked() {
    return picked ? matcher.asked() : 0;
  }

  /// The number of a rule that matches, by its place from 0; numbers ascend.
  public int ruleNumber(int place) {
    return matched[place];
  }

  public Rule rule(int place) {
    return detector.rule(matched[place]);
  }

  /// The document's fields.
  public Event event() {
    return event;
  }

  /// The field that tells when the document happened: `@timestamp`, or that of a record of an
  /// anomaly which lacks it.
  public FieldPath timeField() {
    return event.first(timestamp) == Event.NONE && anomalies.isOne(event)
        ? AnomalyRecords.TIMESTAMP
        : Detector.TIMESTAMP;
  }

  /// The time of the event; null when it has none that can be read.
  public @Nullable Instant time() {
    int value = event.first(detector.layout().slot(timeField()));
    if (value == Event.NONE) {
      return null;
    }
    ValueKind kind = event.kind(value);
    return kind == ValueKind.STRING || kind == ValueKind.NUMBER
        ? Timestamps.parse(event.text(value)).orElse(null)
        : null;
  }

  /// The tests that made a rule match, and the values that satisfied them.
  public List<MatchedParts.Part> parts(int place) {
    return partsOf(matched[place]);
  }

  /// The tests of a rule that the document satisfies, and the values that do.
  ///
  /// @param rule its number
  public List<MatchedParts.Part> partsOf(int rule) {
    return detector.parts(rule).in(event);
  }

  /// Writes the alert of a rule that matches, on a line of its own.
  ///
  /// @param place from 0
  /// @param eventId its own, or the one that its place in the input gives it
  /// @return the id of the alert
  public String writeAlert(int place, String eventId, JsonWriter json) {
    SourceEvent source = source(eventId);
    return detector
        .writer(matched[place])
        .write(source, Addition.NONE, Raising.inStream(source.time()), json);
  }

  /// The orders in which rules that wait for several events need the document.
  public Set<EventOrder> orders() {
    return stages.orders();
  }

  /// What the document is to the rules that wait for several events, for a [Correlator] of one
  /// order, or for executions at moments.
  ///
  /// @param at when it happened by that order, in nanoseconds since 1970
  /// @param eventId its own, or the one that its place in the input gives it
  /// @return empty where it lacks the keys of all of them, and where they are executed at moments
  ///   and it has no time for any of them
  public byte[] correlated(EventOrder order, long at, String eventId) {
    byte[] written = stages.write(order, event, at, source(eventId));
    return scheduled == null || written.length == 0 ? written : scheduled.write(written, event);
  }

  /// The orders whose rules know the document before all events, whenever it happened.
  public Set<EventOrder> foreknownOrders() {
    return stages.foreknownOrders();
  }

  /// What the document is to the rules of one order that know it before all events, for a
  /// [Correlator] of that order, or for executions at moments.
  ///
  /// @param eventId its own, or the one that its place in the input gives it
  public byte[] foreknown(EventOrder order, String eventId) {
    byte[] written = stages.writeForeknown(order, event, source(eventId));
    return scheduled == null ? written : scheduled.writeForeknown(written, event);
  }

  private SourceEvent source(String eventId) {
    return new SourceEvent(
        event.document(), event.documentStart(), event.documentEnd(), eventId, index(), time());
  }

  /// The name of the event's index: its own, else the one that its data stream gives; empty where
  /// neither is known.
  private String index() {
    String own = event.index();
    return own != null ? own : index != null ? index : "";
  }
}
