package dev.seriema.detector.compile;

import dev.seriema.engine.match.Refusals;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles rules against a schema.
public final class RuleCompiler {
  private static final String DOES_NOT_COMPILE = "its query does not compile";

  private final Schema schema;

  public RuleCompiler(Schema schema) {
    this.schema = schema;
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

  private static boolean isEventQueryType(RuleType type) {
    return type == RuleType.EQL || type == RuleType.QUERY;
  }

  private Compilation compile(Rule rule, RuleQuery query) {
    Parsed<Optional<EventQuery>> parsed = Eql.compile(query.text(), settings(query));
    if (parsed.diagnostics().stream().anyMatch(RuleCompiler::isSequence)) {
      return new Compilation.LeftOut(
          rule, "EQL sequences and samples are not supported yet", List.of());
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    parsed.diagnostics().forEach(diagnostic -> diagnostics.add(diagnostic.in(query.map())));
    if (parsed.tree().isEmpty()) {
      return new Compilation.LeftOut(rule, DOES_NOT_COMPILE, diagnostics);
    }
    List<Diagnostic> refusals = Refusals.of(parsed.tree().get().condition());
    if (!refusals.isEmpty()) {
      refusals.forEach(refusal -> diagnostics.add(refusal.in(query.map())));
      return new Compilation.LeftOut(rule, DOES_NOT_COMPILE, diagnostics);
    }
    if (!parsed.tree().get().limits().isEmpty()) {
      return new Compilation.LeftOut(
          rule,
          "`head` and `tail` have no meaning in a rule that alerts on every event",
          diagnostics);
    }
    return new Compilation.Compiled(rule, parsed.tree().get(), diagnostics);
  }

  private static boolean isSequence(Diagnostic diagnostic) {
    return diagnostic.code() == EqlFault.SEQUENCE_NOT_SUPPORTED;
  }

  private EqlSettings settings(RuleQuery query) {
    return query
        .categoryField()
        .map(field -> new EqlSettings(schema, new FieldPath(field)))
        .orElseGet(() -> new EqlSettings(schema));
  }
}
