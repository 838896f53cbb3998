package dev.seriema.languages.eql;

import dev.seriema.languages.eql.lint.LintedQuery;
import dev.seriema.languages.eql.lint.Lints;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.EqlQuery.Category;
import dev.seriema.languages.eql.syntax.EqlQuery.Pipe;
import dev.seriema.languages.eql.syntax.Parser;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Limit;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The front door: from the text of an event query to its tree and its typed condition.
///
/// Meaning: docs/languages/eql.md.
public final class Eql {
  private Eql() {}

  /// Reads a query without looking at fields and types.
  ///
  /// @return empty where the text is no event query at all
  public static Parsed<Optional<EqlQuery>> parse(String query) {
    return Parser.parse(query);
  }

  /// Reads a query as [#compile] does, and looks for what is sound in it and probably not meant.
  ///
  /// @return the same condition, with more warnings
  public static Parsed<Optional<EventQuery>> check(String query, EqlSettings settings) {
    Parsed<Optional<EventQuery>> compiled = compile(query, settings);
    Optional<EqlQuery> tree = parse(query).tree();
    if (tree.isEmpty()) {
      return compiled;
    }
    List<Diagnostic> all = new ArrayList<>(compiled.diagnostics());
    Lints.of(
            new LintedQuery(
                query,
                tree.get(),
                settings.schema(),
                settings.categoryField(),
                parts(query, settings)))
        .stream()
        .filter(found -> compiled.diagnostics().stream().noneMatch(fault -> covers(fault, found)))
        .forEach(all::add);
    return new Parsed<>(compiled.tree(), inOrder(all));
  }

  /// Reads a query, checks its names and types, and lowers it.
  ///
  /// @return empty where anything was found that makes the query unusable
  public static Parsed<Optional<EventQuery>> compile(String query, EqlSettings settings) {
    Parsed<Optional<EqlQuery>> parsed = parse(query);
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    Optional<EventQuery> lowered =
        parsed.tree().map(tree -> lower(tree, query, settings, diagnostics));
    boolean sound = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new Parsed<>(sound ? lowered : Optional.empty(), inOrder(diagnostics));
  }

  /// The condition of a query in the shape that its author gave it; the category is its first part.
  ///
  /// @return empty where [#compile] gives no query
  public static Optional<Clause> clause(String query, EqlSettings settings) {
    return compile(query, settings)
        .tree()
        .flatMap(_ -> parse(query).tree())
        .map(tree -> {
          Clause condition =
              new Clauses(new Lowering(query, settings, new ArrayList<>())).of(tree.condition());
          return category(tree.category(), settings)
              .<Clause>map(category ->
                  new Clause.Group(
                      Clause.Join.ALL, clauses(category, condition), tree.condition().span()))
              .orElse(condition);
        });
  }

  /// The fields that a query reads, at each place that names one, in order. The field of the
  /// category is not among them.
  public static List<FieldReference> fields(EqlQuery query) {
    return FieldReferences.in(query.condition()).toList();
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

  private static EventQuery lower(
      EqlQuery tree, String text, EqlSettings settings, List<Diagnostic> diagnostics) {
    Condition condition =
        new Lowering(text, settings, diagnostics)
            .conditions()
            .condition(tree.condition(), false, Layer.PLAIN);
    return new EventQuery(
        category(tree.category(), settings)
            .map(category -> Conditions.allOf(List.of(category, condition), tree.span()))
            .orElse(condition),
        tree.pipes().stream().map(Eql::limit).toList());
  }

  /// The category beside the terms of the condition, or beside the condition where it has none.
  private static List<Clause> clauses(Condition category, Clause condition) {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(new Clause.Leaf(category, Conditions.not(category), List.of(), category.span()));
    if (condition instanceof Clause.Group(var join, var terms, _) && join == Clause.Join.ALL) {
      clauses.addAll(terms);
    } else {
      clauses.add(condition);
    }
    return clauses;
  }

  private static Optional<Condition> category(Category category, EqlSettings settings) {
    return switch (category) {
      case Category.Any _ -> Optional.empty();
      case Category.Named(var name, var span) ->
          Optional.of(
              new Condition.Test(
                  new Field(settings.categoryField(), FieldType.KEYWORD),
                  new Predicate.OneOf(List.of(Value.of(name)), LetterCase.EXACT),
                  span));
    };
  }

  private static Limit limit(Pipe pipe) {
    return switch (pipe) {
      case Pipe.Head(int count, _) -> new Limit.Head(count);
      case Pipe.Tail(int count, _) -> new Limit.Tail(count);
    };
  }
}
