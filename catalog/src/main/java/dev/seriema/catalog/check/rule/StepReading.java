package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gathers what one condition reads.
final class StepReading {
  private static final Set<String> DATA_SET = Set.of("event.dataset", "data_stream.dataset");
  private static final String CATEGORY = "event.category";

  private final SourceMap map;
  private final List<QueryFields.Use> uses = new ArrayList<>();
  private final List<QueryFields.DataSet> dataSets = new ArrayList<>();

  StepReading(SourceMap map) {
    this.map = map;
  }

  QueryFields.Step of(Condition condition) {
    add(condition, true);
    return new QueryFields.Step(category(condition), uses, dataSets);
  }

  QueryFields.Step of(Stage stage) {
    add(stage.condition(), true);
    SourceSpan bracket = new SourceSpan(stage.span().start(), stage.span().start() + 1);
    stage.keys().forEach(key -> key.field().ifPresent(field -> use(field, bracket)));
    return new QueryFields.Step(category(stage.condition()), uses, dataSets);
  }

  /// @param asked whether it has to hold
  private void add(Condition condition, boolean asked) {
    switch (condition) {
      case Condition.Always _ -> {}
      case Condition.Test(var field, var predicate, var span) -> {
        use(field, span);
        if (asked && DATA_SET.contains(field.path().name())) {
          names(predicate)
              .forEach(name -> dataSets.add(new QueryFields.DataSet(name, map.toSource(span))));
        }
      }
      case Condition.Compare(var left, _, var right, var span) -> {
        add(left, span);
        add(right, span);
      }
      case Condition.Satisfies(var expression, _, var span) -> add(expression, span);
      case Condition.Holds(var expression, var span) -> add(expression, span);
      case Condition.IsMissing(var expression, var span) -> add(expression, span);
      case Condition.Nested(_, var inner, _) -> add(inner, asked);
      case Condition.SomeField _ -> {}
      case Condition.Not(var operand, _) -> add(operand, !asked);
      case Condition.AllOf(var terms, _) -> terms.forEach(term -> add(term, asked));
      case Condition.AnyOf(var terms, _) -> terms.forEach(term -> add(term, asked));
    }
  }

  private void add(Expression expression, SourceSpan span) {
    switch (expression) {
      case Expression.Constant _ -> {}
      case Expression.FieldValue(var field) -> use(field, span);
      case Expression.Call(_, var arguments) -> arguments.forEach(argument -> add(argument, span));
      case Expression.Truth(var condition) -> add(condition, false);
    }
  }

  private void use(Field field, SourceSpan span) {
    uses.add(new QueryFields.Use(field.path().name(), map.toSource(span)));
  }

  /// The category that every event of a condition has.
  private static Optional<String> category(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(var terms, _) ->
          terms.stream().flatMap(term -> category(term).stream()).findFirst();
      case Condition.Test(var field, var predicate, _)
          when field.path().name().equals(CATEGORY) -> {
        List<String> names = names(predicate);
        yield names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
      }
      case Condition.Always _,
          Condition.Test _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _,
          Condition.Not _,
          Condition.AnyOf _ ->
          Optional.empty();
    };
  }

  /// The texts that a predicate accepts; of patterns as they are usually spelt.
  private static List<String> names(Predicate predicate) {
    return switch (predicate) {
      case Predicate.OneOf(var values, _) ->
          values.stream()
              .flatMap(
                  value -> value instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty())
              .toList();
      case Predicate.Like(var patterns, _) -> patterns.stream().map(Object::toString).toList();
      case Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          List.of();
    };
  }
}
