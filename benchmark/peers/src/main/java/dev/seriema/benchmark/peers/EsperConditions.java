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

/// Conditions as filters of Esper's language. What has to hold by itself is left bare, so that
/// Esper can index it; elsewhere false stands for unknown.
final class EsperConditions {
  private final EventColumns columns;

  EsperConditions(EventColumns columns) {
    this.columns = columns;
  }

  String of(FlatCondition condition) {
    return of(condition, true);
  }

  private String of(FlatCondition condition, boolean isBare) {
    return switch (condition) {
      case Always(var holds) -> Boolean.toString(holds);
      case Not(var operand) -> "not (" + of(operand, false) + ")";
      case AllOf(var terms) -> joined(terms, " and ", isBare);
      case AnyOf(var terms) -> joined(terms, " or ", false);
      case Exists(var field) -> property(field) + " is not null";
      case FlatCondition.Test test -> {
        String property = property(test.field());
        String asked =
            columns.hasSeveral(test.field())
                ? property + ".anyOf(item => " + ofValue(test, "item") + ")"
                : ofValue(test, property);
        yield isBare ? asked : "coalesce(" + asked + ", false)";
      }
    };
  }

  private String joined(List<FlatCondition> terms, String word, boolean isBare) {
    return terms.stream().map(term -> of(term, isBare)).collect(Collectors.joining(word, "(", ")"));
  }

  private static String ofValue(FlatCondition.Test test, String value) {
    return switch (test) {
      case Exists _ -> value + " is not null";
      case OneOf(_, var texts, var folded) -> oneOf(texts, cased(value, folded));
      case Like(_, var patterns, var folded) ->
          patterns.stream()
              .map(pattern ->
                  cased(value, folded)
                      + " like "
                      + text(SqlPatterns.escaped(pattern))
                      + " escape '!'")
              .collect(Collectors.joining(" or ", "(", ")"));
      case Order(_, var comparison, var bound) ->
          "cast(" + value + ", double) " + comparison.sign() + " " + bound;
    };
  }

  private static String oneOf(List<String> texts, String value) {
    return texts.size() == 1
        ? value + " = " + text(texts.getFirst())
        : texts.stream()
            .map(EsperConditions::text)
            .collect(Collectors.joining(", ", value + " in (", ")"));
  }

  private static String cased(String value, boolean folded) {
    return folded ? value + ".toLowerCase()" : value;
  }

  static String property(String field) {
    return "f_" + field.replaceAll("[^A-Za-z0-9]", "_");
  }

  private static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
