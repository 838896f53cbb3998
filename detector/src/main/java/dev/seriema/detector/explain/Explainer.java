package dev.seriema.detector.explain;

import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.engine.plan.NecessaryValues;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.EventIndex;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Field;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Explains one rule. Immutable and shared between threads, each of which takes an
/// [ExplainerThread] of its own.
public final class Explainer {
  private final IndexPatterns indices;
  private final DetectorOptions options;
  private final boolean alone;

  /// Whether the second condition of the plan is that of the filters beside the query.
  private final boolean hasFilters;

  private final Plan plan;
  private final Question condition;
  private final Optional<List<NecessaryValues>> waitsFor;
  private final List<ReadField> fields;

  private Explainer(
      Condition condition,
      Clause clause,
      Schema schema,
      IndexPatterns indices,
      DetectorOptions options,
      Optional<Condition> filters,
      boolean alone) {
    this.indices = indices;
    this.alone = alone;
    this.options = options;
    Plan.Builder builder = Plan.builder();
    EventIndex.FIELDS.forEach(builder::read);
    options.alsoRead().forEach(builder::read);
    builder.add(condition);
    filters.ifPresent(builder::add);
    hasFilters = filters.isPresent();
    readFields(clause, builder);
    plan = builder.build();
    this.condition = Question.of(clause, plan.layout());
    waitsFor = NecessaryValues.of(condition);
    Set<Field> read = new LinkedHashSet<>();
    this.condition.addFields(read);
    fields =
        read.stream()
            .map(field ->
                new ReadField(field, schema.field(field.path()).map(FieldDefinition::origin)))
            .toList();
  }

  /// @param compiler that compiled the rule
  /// @param options as the detector has them; that every rule is tried changes no explanation
  public static Explainer of(
      Compilation.Compiled rule, RuleCompiler compiler, DetectorOptions options) {
    return new Explainer(
        rule.condition(),
        compiler.clause(rule),
        compiler.schema(rule.rule()),
        rule.rule().indices(),
        options,
        compiler.filters(rule),
        rule.query() instanceof EventQuery);
  }

  /// Explains a condition by itself, to which every event is shown.
  ///
  /// @param clause the same condition in the shape that its author gave it
  /// @param schema that types its fields
  public static Explainer of(Condition condition, Clause clause, Schema schema) {
    return new Explainer(
        condition,
        clause,
        schema,
        new IndexPatterns(List.of()),
        DetectorOptions.DEFAULT,
        Optional.empty(),
        true);
  }

  /// What one thread needs to work on events.
  public ExplainerThread thread() {
    return new ExplainerThread(this);
  }

  /// Whether one event is enough for an alert of the rule.
  public boolean alone() {
    return alone;
  }

  /// The fields that the condition reads, each once for each type it is read as, in order.
  public List<ReadField> fields() {
    return fields;
  }

  public EventLayout layout() {
    return plan.layout();
  }

  /// What is constant has gone from the condition, but not from the clause.
  private static void readFields(Clause clause, Plan.Builder builder) {
    switch (clause) {
      case Clause.Leaf(var asWritten, _, var quantities, var span) -> {
        builder.readFieldsOf(asWritten);
        quantities.forEach(
            quantity -> builder.readFieldsOf(new Condition.Holds(quantity.expression(), span)));
      }
      case Clause.Not(var operand, _) -> readFields(operand, builder);
      case Clause.Group(_, var terms, _) -> terms.forEach(term -> readFields(term, builder));
    }
  }

  IndexPatterns indices() {
    return indices;
  }

  DetectorOptions options() {
    return options;
  }

  boolean hasFilters() {
    return hasFilters;
  }

  Plan plan() {
    return plan;
  }

  Question condition() {
    return condition;
  }

  Optional<List<NecessaryValues>> waitsFor() {
    return waitsFor;
  }
}
