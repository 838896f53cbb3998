package dev.seriema.detector;

import dev.seriema.detector.alert.Addition;
import dev.seriema.detector.alert.AlertSchema;
import dev.seriema.detector.alert.AlertSource;
import dev.seriema.detector.alert.AlertWriter;
import dev.seriema.detector.alert.AskedOfAlerts;
import dev.seriema.detector.alert.Raising;
import dev.seriema.detector.alert.Suppressed;
import dev.seriema.detector.alert.ThresholdResult;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.CountDetection;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.EventDetection.Ground;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.correlation.RuleIdentity;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.detector.schedule.Executions;
import dev.seriema.detector.schedule.ScheduledRule;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.detector.state.RuleMeaning;
import dev.seriema.engine.match.MatchedParts;
import dev.seriema.engine.match.PlanTests;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.window.Bucket;
import dev.seriema.model.event.EventIndex;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters.Threshold;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/// A set of compiled rules, ready for events. Immutable for its users and shared between threads,
/// each of which takes a [DetectorThread] of its own.
public final class Detector {
  /// The field that tells when an event happened.
  public static final FieldPath TIMESTAMP = new FieldPath("@timestamp");

  /// A field that only alerts have.
  static final FieldPath ALERT_ID = new FieldPath("kibana.alert.uuid");

  private final List<Compiled> rules;
  private final DetectorOptions options;
  private final AlertSchema schema;
  private final Plan plan;
  private final PlanTests tests;
  private final List<ScheduledRule> scheduled;
  private final PlannedRules planned;
  private final IndexScopes scopes;
  private final AlertReaders alertReaders;

  private final AskedOfAlerts askedOfAlerts;

  private final Adaptation adaptation;
  private final ConcurrentMap<Integer, RuleIdentity> identities = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, AlertWriter> writers = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, MatchedParts> parts = new ConcurrentHashMap<>();

  private Detector(List<Compiled> rules, Schema schema, DetectorOptions options) {
    this.rules = List.copyOf(rules);
    this.schema = new AlertSchema(schema);
    this.options = options;
    Plan.Builder builder = Plan.builder().read(TIMESTAMP).read(ALERT_ID);
    EventIndex.FIELDS.forEach(builder::read);
    options.alsoRead().forEach(builder::read);
    scheduled = scheduled(rules, options.schedule());
    planned = new PlannedRules(rules, scheduled, builder);
    plan = builder.build();
    tests = new PlanTests(plan);
    scopes = new IndexScopes(planned.patterns());
    askedOfAlerts = AskedOfAlerts.of(plan.layout().fields(), plan.patternsOfNames());
    alertReaders = AlertReaders.of(rules, planned, options.schedule());
    adaptation = new Adaptation(plan);
  }

  /// @param schema what an index of alerts accepts
  public static Detector of(List<Compiled> rules, Schema schema, DetectorOptions options) {
    return new Detector(rules, schema, options);
  }

  private static List<ScheduledRule> scheduled(List<Compiled> rules, Scheduling schedule) {
    return switch (schedule) {
      case Scheduling.InStream _ -> List.of();
      case Scheduling.ByExecutions _ ->
          IntStream.range(0, rules.size())
              .mapToObj(number -> ScheduledRule.of(number, rules.get(number)))
              .toList();
    };
  }

  /// The rules, in the order of their numbers.
  public List<Compiled> rules() {
    return rules;
  }

  public EventLayout layout() {
    return plan.layout();
  }

  /// What one thread needs to work on events; no rule may fail.
  public DetectorThread thread() {
    return thread(RuleFailures.FATAL);
  }

  /// What one thread needs to work on events.
  ///
  /// @param failures is told of rules that fail on it
  public DetectorThread thread(RuleFailures failures) {
    return new DetectorThread(this, failures);
  }

  /// Takes how much work the rules make; nothing is in it before a thread was told to measure.
  public RuleWork work() {
    return new RuleWork(this);
  }

  /// The rules that need events in order: who runs them puts what [DetectorThread#correlated]
  /// writes in order, and gives it to a [Correlator] of that order; what [DetectorThread#foreknown]
  /// writes as soon as it is there, of files before all events.
  public List<CorrelatedQuery> correlated() {
    return planned.correlated();
  }

  /// By what a rule is known again.
  ///
  /// @param number of any rule
  public RuleIdentity identity(int number) {
    return identities.computeIfAbsent(
        number,
        _ ->
            planned.correlated().stream()
                .filter(query -> query.number() == number)
                .findFirst()
                .map(query -> RuleMeaning.of(rule(number), query))
                .orElseGet(() -> RuleMeaning.of(rules.get(number))));
  }

  /// Writes the alerts on what was found in events in order.
  ///
  /// @param detection of a rule of [#correlated()]
  /// @return the `_id` of the alert that stands for all
  public String writeAlerts(Detection detection, JsonWriter json) {
    return writeAlerts(detection, Raising.inStream(detection.raised()), json);
  }

  /// When the rules look at events.
  public Scheduling schedule() {
    return options.schedule();
  }

  /// Writes the alerts on what an execution found.
  ///
  /// @param moment of the execution
  /// @return the `_id` of the alert that stands for all
  public String writeAlerts(Detection detection, Instant moment, JsonWriter json) {
    return writeAlerts(detection, Raising.byExecution(moment), json);
  }

  /// Where rules are executed at moments: what executes them, on events that [DetectorThread]s have
  /// written.
  ///
  /// @param store keeps events and forgets none
  /// @param failures is told of rules that fail
  public Executions executions(EventStore store, RuleFailures failures) {
    return new Executions(scheduled, planned.correlated(), store, failures);
  }

  /// Whether an event was taken that is shown to a rule by its index, or it reads alerts, whose
  /// index is always there.
  ///
  /// @param rule its number
  public boolean hasIndex(int rule) {
    int condition = planned.firstCondition(rule);
    return options.anyIndex()
        || scopes.hasShown(condition)
        || planned.patterns().get(condition).readAlerts();
  }

  /// Whether a rule reads the alerts that others raise: who runs the rules gives each alert that is
  /// raised to [DetectorThread#takeAlert].
  public boolean readsAlerts() {
    return !alertReaders.isEmpty();
  }

  AlertReaders alertReaders() {
    return alertReaders;
  }

  /// An alert that was raised, as rules read it that read alerts.
  AlertSource alert(byte[] bytes, int start, int end) {
    return AlertSource.of(bytes, start, end, schema, askedOfAlerts);
  }

  List<ScheduledRule> scheduled() {
    return scheduled;
  }

  private String writeAlerts(Detection detection, Raising raising, JsonWriter json) {
    AlertWriter writer = writer(detection.query());
    return switch (detection) {
      case SuppressedDetection(Detection first, Suppressed group, _) ->
          writeAlerts(first, raising.standingFor(group), json);
      case EventGroup group -> writer.writeGroup(group.present(), raising, json);
      case EventDetection(_, var event, Ground.OfCondition _, _) ->
          writer.write(event, Addition.NONE, raising, json);
      case EventDetection(_, var event, Ground.OfNewTerms(var values), _) ->
          writer.write(event, new Addition.NewTerms(values), raising, json);
      case EventDetection(_, var event, Ground.OfIndicators(var matches), _) ->
          writer.write(event, new Addition.Indicators(matches), raising, json);
      case CountDetection(var query, Bucket bucket) ->
          writer.writeThreshold(
              ThresholdResult.of((Threshold) rule(query).parameters(), bucket), raising, json);
    };
  }

  /// Whether a detection is on an alert that its rule made itself, so that it raises none.
  public boolean isOwn(Detection detection) {
    AlertWriter writer = writer(detection.query());
    return switch (detection) {
      case EventGroup group -> group.present().stream().anyMatch(writer::isOwn);
      case EventDetection single -> writer.isOwn(single.event());
      case CountDetection _ -> false;
      case SuppressedDetection suppressed -> isOwn(suppressed.first());
    };
  }

  PlannedRules planned() {
    return planned;
  }

  PlanTests tests() {
    return tests;
  }

  Plan plan() {
    return plan;
  }

  DetectorOptions options() {
    return options;
  }

  Adaptation adaptation() {
    return adaptation;
  }

  IndexScopes scopes() {
    return scopes;
  }

  /// A rule by its number.
  public Rule rule(int number) {
    return rules.get(number).rule();
  }

  AlertWriter writer(int number) {
    return writers.computeIfAbsent(
        number, _ -> new AlertWriter(rule(number), schema, options.ids()));
  }

  MatchedParts parts(int number) {
    return parts.computeIfAbsent(
        number, _ -> MatchedParts.of(rules.get(number).condition(), plan.layout()));
  }
}
