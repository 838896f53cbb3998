package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.rules.FlatCondition;
import dev.seriema.benchmark.rules.FlatCondition.AllOf;
import dev.seriema.benchmark.rules.FlatCondition.Always;
import dev.seriema.benchmark.rules.FlatCondition.AnyOf;
import dev.seriema.benchmark.rules.FlatCondition.Exists;
import dev.seriema.benchmark.rules.FlatCondition.Like;
import dev.seriema.benchmark.rules.FlatCondition.Not;
import dev.seriema.benchmark.rules.FlatCondition.OneOf;
import dev.seriema.benchmark.rules.FlatCondition.Order;
import java.util.List;
import java.util.stream.Collectors;

/// Conditions as SQL over the table of events. A field that no event has is false.
final class SqlConditions {
  private final SqlDialect dialect;
  private final EventColumns columns;

  SqlConditions(SqlDialect dialect, EventColumns columns) {
    this.dialect = dialect;
    this.columns = columns;
  }

  String of(FlatCondition condition) {
    return switch (condition) {
      case Always(var holds) -> holds ? "1=1" : "1=0";
      case AllOf(var terms) -> joined(terms, " AND ");
      case AnyOf(var terms) -> joined(terms, " OR ");
      case Not(var operand) -> "NOT (" + of(operand) + ")";
      case FlatCondition.Test test -> test(test);
    };
  }

  private String joined(List<FlatCondition> terms, String word) {
    return terms.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
  }

  private String test(FlatCondition.Test test) {
    EventColumns.Shape shape = columns.shapes().get(test.field());
    if (shape == null) {
      return "1=0";
    }
    String column = name(test.field());
    if (test instanceof Exists) {
      return column + " IS NOT NULL";
    }
    String value = dialect.valueOfSeveral();
    return dialect.known(
        shape.hasSeveral()
            ? dialect.anyValue(column, value, ofValue(test, value))
            : ofValue(test, column));
  }

  private String ofValue(FlatCondition.Test test, String value) {
    return switch (test) {
      case Exists _ -> value + " IS NOT NULL";
      case OneOf(_, var texts, var folded) ->
          texts.stream()
              .map(SqlConditions::text)
              .collect(
                  Collectors.joining(
                      ", ", (folded ? "lower(" + value + ")" : value) + " IN (", ")"));
      case Like(_, var patterns, var folded) ->
          patterns.stream()
              .map(pattern -> dialect.like(value, pattern, folded))
              .collect(Collectors.joining(" OR ", "(", ")"));
      case Order(_, var comparison, var bound) ->
          dialect.number(value) + " " + comparison.sign() + " " + bound;
    };
  }

  static String name(String field) {
    return "\"" + field + "\"";
  }

  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
