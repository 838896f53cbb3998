package dev.seriema.languages.eql;

import dev.seriema.languages.eql.lint.LintedQuery;
import dev.seriema.languages.eql.lint.Lints;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.Parser;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The front door: from the text of a query to its tree and to its typed form.
///
/// Meaning: docs/languages/eql.md.
public final class Eql {
  private Eql() {}

  /// Reads a query without looking at fields and types.
  ///
  /// @return empty where the text is no query at all
  public static Parsed<Optional<EqlQuery>> parse(String query) {
    return Parser.parse(query);
  }

  /// Reads a query as [#compile] does, and looks for what is sound in it and probably not meant.
  ///
  /// @return the same query, with more warnings
  public static Parsed<Optional<Query>> check(String query, EqlSettings settings) {
    Parsed<Optional<EqlQuery>> parsed = parse(query);
    Parsed<Optional<Query>> compiled = compile(query, parsed, settings);
    Optional<EqlQuery> tree = parsed.tree();
    if (tree.isEmpty()) {
      return compiled;
    }
    List<Diagnostic> all = new ArrayList<>(compiled.diagnostics());
    LintedQuery.PartLowering parts = parts(query, settings);
    List<LintedQuery> events =
        tree.get().events().stream()
            .map(event ->
                new LintedQuery(query, event, settings.schema(), settings.categoryField(), parts))
            .toList();
    Lints.of(tree.get(), events, settings.lookBack()).stream()
        .filter(found -> compiled.diagnostics().stream().noneMatch(fault -> covers(fault, found)))
        .forEach(all::add);
    return new Parsed<>(compiled.tree(), inOrder(all));
  }

  /// Reads a query, checks its names and types, and lowers it.
  ///
  /// @return empty where anything was found that makes the query unusable
  public static Parsed<Optional<Query>> compile(String query, EqlSettings settings) {
    return compile(query, parse(query), settings);
  }

  private static Parsed<Optional<Query>> compile(
      String query, Parsed<Optional<EqlQuery>> parsed, EqlSettings settings) {
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    Optional<Query> lowered =
        parsed
            .tree()
            .flatMap(tree ->
                new QueryLowering(
                        new Lowering(query, settings, diagnostics), settings.categoryField())
                    .query(tree));
    return new Parsed<>(lowered, inOrder(diagnostics));
  }

  /// Reads a query as [#compile] does, where things are looked at one by one and a query of several
  /// events makes no sense.
  ///
  /// @return empty where anything was found that makes the query unusable
  public static Parsed<Optional<EventQuery>> compileSingle(String query, EqlSettings settings) {
    Parsed<Optional<Query>> compiled = compile(query, settings);
    if (compiled.tree().isEmpty()) {
      return new Parsed<>(Optional.empty(), compiled.diagnostics());
    }
    return switch (compiled.tree().get()) {
      case EventQuery single -> new Parsed<>(Optional.of(single), compiled.diagnostics());
      case SequenceQuery _, SampleQuery _ -> severalEvents(query);
    };
  }

  /// The condition of a query in the shape that its author gave it; the category is its first part.
  /// Of a query over several events, what any of them satisfies: a term for each stage, and for
  /// `until`.
  ///
  /// @return empty where [#compile] gives no query
  public static Optional<Clause> clause(String query, EqlSettings settings) {
    List<StageClause> stages = clauses(query, settings);
    if (stages.size() < 2) {
      return stages.stream().map(StageClause::clause).findFirst();
    }
    return Optional.of(
        new Clause.Group(
            Clause.Join.ANY,
            stages.stream().map(StageClause::clause).toList(),
            stages.getFirst().span().to(stages.getLast().span())));
  }

  /// What each stage of a query asks, in the shape that its author gave it. A repeated stage stands
  /// there once, and `until` comes last.
  ///
  /// @return one for a query of single events; none where [#compile] gives no query
  public static List<StageClause> clauses(String query, EqlSettings settings) {
    Parsed<Optional<EqlQuery>> parsed = parse(query);
    return compile(query, parsed, settings)
        .tree()
        .flatMap(_ -> parsed.tree())
        .map(new StageClauses(query, settings)::of)
        .orElse(List.of());
  }

  /// The fields that a query reads, keys among them, at each place that names one, in order. The
  /// field of the category is not among them.
  public static List<FieldReference> fields(EqlQuery query) {
    return FieldReferences.in(query).toList();
  }

  private static Parsed<Optional<EventQuery>> severalEvents(String query) {
    return new Parsed<>(
        Optional.empty(),
        parse(query).tree().stream()
            .map(tree ->
                Diagnostic.of(
                        EqlFault.SEVERAL_EVENTS, tree.span(), "the query asks about several events")
                    .withLabel("here each is looked at by itself"))
            .toList());
  }

  private static List<Diagnostic> inOrder(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start()))
        .toList();
  }

  /// Whether a finding may merely follow from a fault.
  private static boolean covers(Diagnostic fault, Diagnostic found) {
    return fault.isError()
        && fault.span().start() <= found.span().end()
        && found.span().start() <= fault.span().end();
  }

  /// Lowers parts of a query one by one, for lints to look at.
  private static LintedQuery.PartLowering parts(String query, EqlSettings settings) {
    EqlSettings quiet =
        new EqlSettings(
            new SchemaWithoutNames(settings.schema()), settings.categoryField(), settings.now());
    return (part, negated) -> {
      List<Diagnostic> found = new ArrayList<>();
      Condition condition =
          new Lowering(query, quiet, found).conditions().condition(part, negated, Layer.PLAIN);
      return found.stream().anyMatch(Diagnostic::isError)
              || part instanceof EqlExpression.Unreadable
          ? Optional.empty()
          : Optional.of(condition);
    };
  }
}
