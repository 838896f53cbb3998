package dev.seriema.detector.compile;

import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.exception.ExceptionCompiler;
import dev.seriema.detector.exception.ExceptionFinding;
import dev.seriema.detector.exception.Exceptions;
import dev.seriema.detector.exception.RuleExceptions;
import dev.seriema.languages.eql.StageClause;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles rules, each against the schema of the indices it reads.
public final class RuleCompiler {
  private static final String DOES_NOT_COMPILE = "its query does not compile";

  private static final String FILTERS_DO_NOT = "its filters do not compile";

  private static final String INDICATORS_DO_NOT = "the query of its indicators does not compile";

  private static final String PIPES =
      "`head` and `tail` have no meaning in a rule that alerts on every event";

  /// Stands for `now` where a query is judged and not run: whether it is sound does not hang on it.
  private static final Instant ANY_MOMENT = Instant.EPOCH;

  private final SchemaSource schemas;
  private final boolean lints;
  private final ExceptionCompiler exceptions;

  public RuleCompiler(SchemaSource schemas) {
    this(schemas, false, Exceptions.NONE);
  }

  private RuleCompiler(SchemaSource schemas, boolean lints, Exceptions exceptions) {
    this.schemas = schemas;
    this.lints = lints;
    this.exceptions = new ExceptionCompiler(exceptions, schemas);
  }

  /// The same compiler, which also tells what is sound in a query and probably not meant. It knows
  /// no exceptions.
  public RuleCompiler withLints() {
    return new RuleCompiler(schemas, true, Exceptions.NONE);
  }

  /// The same compiler for rules that may name lists of exceptions.
  public RuleCompiler withExceptions(Exceptions known) {
    return new RuleCompiler(schemas, lints, known);
  }

  /// What was found in items of exceptions while rules were compiled that name their lists.
  public List<ExceptionFinding> exceptionFindings() {
    return exceptions.findings();
  }

  /// Compiles a rule, or says why it is left out; it never throws for what a rule says.
  public Compilation compile(Rule rule) {
    return compile(rule, Optional.empty());
  }

  /// Compiles a rule as if its query asked something else, with all that the rule has beside it.
  ///
  /// @param instead of what the query asks; the engine takes it
  public Compilation compile(Rule rule, Query instead) {
    return compile(rule, Optional.of(instead));
  }

  private Compilation compile(Rule rule, Optional<Query> instead) {
    if (rule.retired().isPresent()) {
      return leftOut(rule, rule.retired().get());
    }
    if (rule.parameters() instanceof TypeParameters.MachineLearning anomalies) {
      Query records = new EventQuery(AnomalyCondition.of(anomalies), List.of());
      return withExceptions(rule, records, schema(rule), List.of());
    }
    Optional<RuleQuery> query = rule.query();
    if (query.isEmpty()) {
      return leftOut(rule, withoutQuery(rule));
    }
    if (!QueryCompiler.isSupported(query.get().language())) {
      return leftOut(
          rule,
          isExecuted(rule.type())
              ? "queries in " + query.get().language().word() + " are not supported yet"
              : unsupported(rule.type()));
    }
    QuerySettings settings = settings(query.get(), rule);
    Parsed<Optional<Query>> parsed =
        instead.isPresent() ? new Parsed<>(instead, List.of()) : parsed(query.get(), settings);
    Parsed<Optional<Condition>> filters =
        RuleFilters.compile(rule.narrowing().filters(), settings.schema());
    Parsed<Boolean> indicators =
        rule.indicators().map(this::indicators).orElse(new Parsed<>(true, List.of()));
    List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
    found.addAll(filters.diagnostics());
    found.addAll(indicators.diagnostics());
    if (parsed.tree().isEmpty()) {
      return new Compilation.LeftOut(rule, DOES_NOT_COMPILE, Optional.empty(), found);
    }
    if (filters.tree().isEmpty()) {
      return new Compilation.LeftOut(rule, FILTERS_DO_NOT, Optional.empty(), found);
    }
    if (!indicators.tree()) {
      return new Compilation.LeftOut(rule, INDICATORS_DO_NOT, Optional.empty(), found);
    }
    Query whole =
        rule.narrowing().filters().isEmpty()
            ? parsed.tree().get()
            : QueryAmong.of(filters.tree().get(), parsed.tree().get());
    Optional<String> obstacle = obstacle(rule, whole);
    if (obstacle.isPresent()) {
      return new Compilation.LeftOut(rule, obstacle.get(), Optional.of(whole), found);
    }
    return withExceptions(rule, whole, settings.schema(), found);
  }

  private Compilation withExceptions(
      Rule rule, Query whole, Schema schema, List<Diagnostic> found) {
    return switch (exceptions.of(rule)) {
      case ExceptionCompiler.Outcome.Useless(String reason) ->
          new Compilation.LeftOut(rule, reason, Optional.of(whole), found);
      case ExceptionCompiler.Outcome.Sound(RuleExceptions sound) ->
          compiled(rule, whole, sound, schema, found);
    };
  }

  /// A rule that counts or remembers has to ask as if excepted events were not there.
  private Compilation compiled(
      Rule rule, Query whole, RuleExceptions excepted, Schema schema, List<Diagnostic> found) {
    Query unexcepted =
        excepted
            .byTime()
            .map(condition -> QueryAmong.of(new Condition.Not(condition, condition.span()), whole))
            .orElse(whole);
    Tasks tasks = new Tasks(rule, schema, rule.indicators().flatMap(this::indicatorQuery));
    return switch (tasks.of(unexcepted)) {
      case Tasks.Answer.OfEachEvent _ ->
          new Compilation.Compiled(
              rule, whole, Optional.empty(), Optional.empty(), excepted, found);
      case Tasks.Answer.OfTask(Task task) ->
          new Compilation.Compiled(
              rule, whole, Optional.of(task), tasks.suppression(), excepted, found);
      case Tasks.Answer.Refused(String reason) ->
          new Compilation.LeftOut(rule, reason, Optional.of(whole), found);
    };
  }

  /// Whether the query that picks the indicators of threats is sound, and their filters are.
  private Parsed<Boolean> indicators(TypeParameters.ThreatMatch indicators) {
    List<Diagnostic> found = new ArrayList<>();
    boolean isSound = true;
    if (indicators.query().isPresent()
        && QueryCompiler.isSupported(indicators.query().get().language())) {
      RuleQuery query = indicators.query().get();
      Parsed<Optional<Query>> parsed =
          parsed(query, settings(query, indicators.indices()).withNow(ANY_MOMENT));
      found.addAll(parsed.diagnostics());
      isSound = parsed.tree().isPresent();
    }
    Parsed<Optional<Condition>> filters =
        RuleFilters.compile(indicators.filters(), schemas.of(indicators.indices()));
    found.addAll(filters.diagnostics());
    return new Parsed<>(isSound && filters.tree().isPresent(), found);
  }

  /// @param indicators that are sound
  /// @return empty where `now` says something else than how old they are
  private Optional<IndicatorQuery> indicatorQuery(TypeParameters.ThreatMatch indicators) {
    Optional<Condition> filters =
        RuleFilters.compile(indicators.filters(), schemas.of(indicators.indices())).tree();
    Optional<IndicatorQuery> queried =
        indicators
            .query()
            .map(query ->
                IndicatorCompiler.of(
                    query.text(),
                    now -> condition(query, settings(query, indicators.indices()).withNow(now))))
            .orElse(Optional.of(IndicatorQuery.ALL));
    return queried.flatMap(query -> filters.map(query::and));
  }

  private static Optional<Condition> condition(RuleQuery query, QuerySettings settings) {
    return parsed(query, settings).tree().flatMap(tree -> tree.conditions().stream().findFirst());
  }

  /// What is wrong with a query whose rule cannot be loaded for another reason, so that all faults
  /// of a file are told at once.
  ///
  /// @param indices what the rule reads
  /// @return findings that point into the file; none for a language that is not supported yet
  public List<Diagnostic> faults(RuleQuery query, IndexPatterns indices) {
    return QueryCompiler.isSupported(query.language())
        ? parsed(query, settings(query, indices)).diagnostics()
        : List.of();
  }

  /// The condition of a rule in the shape that its author gave it.
  ///
  /// @param rule that this compiler compiled
  public Clause clause(Compilation.Compiled rule) {
    RuleQuery query = rule.rule().query().orElseThrow();
    return QueryCompiler.clause(
            query.language(), query.text(), settings(query, rule.rule().indices()))
        .orElseThrow();
  }

  /// What the filters beside a rule's query ask; empty where it has none.
  ///
  /// @param rule that this compiler compiled
  public Optional<Condition> filters(Compilation.Compiled rule) {
    List<FilterValue> filters = rule.rule().narrowing().filters();
    return filters.isEmpty()
        ? Optional.empty()
        : RuleFilters.compile(filters, schema(rule.rule())).tree();
  }

  /// Whether the query and its filters say all that an event has to satisfy, so that [#clause] and
  /// [#filters] explain the rule.
  public static boolean isExplainable(Rule rule) {
    return rule.query().isPresent() && rule.narrowing().exceptionLists().isEmpty();
  }

  /// What each stage of a rule's query asks, in the shape that its author gave it.
  ///
  /// @param rule that this compiler compiled
  /// @return one for a query of single events
  public List<StageClause> stages(Compilation.Compiled rule) {
    RuleQuery query = rule.rule().query().orElseThrow();
    return QueryCompiler.stages(
        query.language(), query.text(), settings(query, rule.rule().indices()));
  }

  /// What a rule's query asks by itself, without all that the rule has beside it.
  ///
  /// @param rule that this compiler compiled
  public Query asked(Compilation.Compiled rule) {
    RuleQuery query = rule.rule().query().orElseThrow();
    return parsed(query, settings(query, rule.rule())).tree().orElseThrow();
  }

  /// The fields of indices, as queries are compiled against them.
  public SchemaSource schemas() {
    return schemas;
  }

  /// The fields that a rule's query is compiled against.
  public Schema schema(Rule rule) {
    return schemas.of(rule.indices());
  }

  /// What keeps a rule from running whose query is sound.
  private static Optional<String> obstacle(Rule rule, Query query) {
    if (!isExecuted(rule.type())) {
      return Optional.of(unsupported(rule.type()));
    }
    return query.limits().isEmpty() ? Optional.empty() : Optional.of(PIPES);
  }

  private static boolean isExecuted(RuleType type) {
    return switch (type) {
      case EQL, QUERY, SAVED_QUERY, THRESHOLD, NEW_TERMS, THREAT_MATCH -> true;
      case ESQL, MACHINE_LEARNING -> false;
    };
  }

  /// Why a rule without a query does not run.
  private static String withoutQuery(Rule rule) {
    return switch (rule.type()) {
      case SAVED_QUERY -> "its query is saved in a cluster and not in the rule";
      case MACHINE_LEARNING ->
          "its `machine_learning_job_id` or `anomaly_threshold` is missing or not in order";
      case EQL, ESQL, QUERY, THRESHOLD, NEW_TERMS, THREAT_MATCH -> unsupported(rule.type());
    };
  }

  private static String unsupported(RuleType type) {
    return "rules of type " + type.word() + " are not supported yet";
  }

  private static Compilation leftOut(Rule rule, String reason) {
    return new Compilation.LeftOut(rule, reason, Optional.empty(), List.of());
  }

  /// Findings point into the file.
  private static Parsed<Optional<Query>> parsed(RuleQuery query, QuerySettings settings) {
    Parsed<Optional<Query>> parsed =
        QueryCompiler.compile(query.language(), query.text(), settings);
    return new Parsed<>(
        parsed.tree(),
        parsed.diagnostics().stream().map(diagnostic -> diagnostic.in(query.map())).toList());
  }

  private QuerySettings settings(RuleQuery query, Rule rule) {
    QuerySettings settings = settings(query, rule.indices());
    return RelativeTime.ago(rule.schedule().from()).map(settings::withLookBack).orElse(settings);
  }

  private QuerySettings settings(RuleQuery query, IndexPatterns indices) {
    return new QuerySettings(
        schemas.of(indices),
        query.categoryField().map(FieldPath::new).orElse(QuerySettings.EVENT_CATEGORY),
        Optional.empty(),
        lints);
  }
}
