package dev.seriema.detector.compile;

import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compiles rules, each against the schema of the indices it reads.
public final class RuleCompiler {
  private static final String DOES_NOT_COMPILE = "its query does not compile";

  /// To run such a rule without them would raise alerts that its author has ruled out.
  private static final String FILTERS = "filters beside the query are not supported yet";

  private static final String EXCEPTIONS = "exception lists are not supported yet";

  private static final String PIPES =
      "`head` and `tail` have no meaning in a rule that alerts on every event";

  private final SchemaSource schemas;
  private final boolean lints;

  public RuleCompiler(SchemaSource schemas) {
    this(schemas, false);
  }

  private RuleCompiler(SchemaSource schemas, boolean lints) {
    this.schemas = schemas;
    this.lints = lints;
  }

  /// The same compiler, which also tells what is sound in a query and probably not meant.
  public RuleCompiler withLints() {
    return new RuleCompiler(schemas, true);
  }

  /// Compiles a rule, or says why it is left out; it never throws for what a rule says.
  public Compilation compile(Rule rule) {
    if (rule.retired().isPresent()) {
      return new Compilation.LeftOut(rule, rule.retired().get(), List.of());
    }
    Optional<RuleQuery> query = rule.query();
    if (query.isEmpty() || !isEventQueryType(rule.type())) {
      return new Compilation.LeftOut(
          rule, "rules of type " + rule.type().word() + " are not supported yet", List.of());
    }
    if (query.get().language() != QueryLanguage.EQL) {
      return new Compilation.LeftOut(
          rule,
          "queries in " + query.get().language().word() + " are not supported yet",
          List.of());
    }
    return compile(rule, query.get());
  }

  /// Whether the query of a rule that is left out is sound: what keeps it from running is beside
  /// it.
  public static boolean isQuerySound(Compilation.LeftOut leftOut) {
    return Set.of(PIPES, FILTERS, EXCEPTIONS).contains(leftOut.reason());
  }

  private static boolean isEventQueryType(RuleType type) {
    return type == RuleType.EQL || type == RuleType.QUERY;
  }

  /// What is wrong with a query whose rule cannot be loaded for another reason, so that all faults
  /// of a file are told at once.
  ///
  /// @param indices what the rule reads
  /// @return findings that point into the file; none for a language that is not supported yet
  public List<Diagnostic> faults(RuleQuery query, IndexPatterns indices) {
    if (query.language() != QueryLanguage.EQL) {
      return List.of();
    }
    return check(query, indices).diagnostics();
  }

  /// The condition of a rule in the shape that its author gave it.
  ///
  /// @param rule that this compiler compiled
  public Clause clause(Compilation.Compiled rule) {
    RuleQuery query = rule.rule().query().orElseThrow();
    return Eql.clause(query.text(), settings(query, rule.rule().indices())).orElseThrow();
  }

  /// The fields that a rule's query is compiled against.
  public Schema schema(Rule rule) {
    return schemas.of(rule.indices());
  }

  private Compilation compile(Rule rule, RuleQuery query) {
    Parsed<Optional<Query>> parsed = check(query, rule.indices());
    if (parsed.tree().isEmpty()) {
      return new Compilation.LeftOut(rule, DOES_NOT_COMPILE, parsed.diagnostics());
    }
    if (!(parsed.tree().get() instanceof EventQuery events)) {
      return new Compilation.LeftOut(
          rule, "EQL sequences and samples are not supported yet", parsed.diagnostics());
    }
    if (!events.limits().isEmpty()) {
      return new Compilation.LeftOut(rule, PIPES, parsed.diagnostics());
    }
    if (rule.narrowing().filters() > 0) {
      return new Compilation.LeftOut(rule, FILTERS, parsed.diagnostics());
    }
    if (!rule.narrowing().exceptionLists().isEmpty()) {
      return new Compilation.LeftOut(rule, EXCEPTIONS, parsed.diagnostics());
    }
    return new Compilation.Compiled(rule, events, parsed.diagnostics());
  }

  /// Compiles a query and asks the engine whether it takes it; findings point into the file.
  private Parsed<Optional<Query>> check(RuleQuery query, IndexPatterns indices) {
    EqlSettings settings = settings(query, indices);
    Parsed<Optional<Query>> parsed =
        lints ? Eql.check(query.text(), settings) : Eql.compile(query.text(), settings);
    List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
    List<Diagnostic> refusals =
        parsed
            .tree()
            .map(tree ->
                tree instanceof EventQuery events
                    ? Refusals.of(events.condition())
                    : List.<Diagnostic>of())
            .orElse(List.of());
    found.addAll(refusals);
    return new Parsed<>(
        refusals.isEmpty() ? parsed.tree() : Optional.empty(),
        found.stream().map(diagnostic -> diagnostic.in(query.map())).toList());
  }

  private EqlSettings settings(RuleQuery query, IndexPatterns indices) {
    Schema schema = schemas.of(indices);
    return query
        .categoryField()
        .map(field -> new EqlSettings(schema, new FieldPath(field)))
        .orElseGet(() -> new EqlSettings(schema));
  }
}
