package dev.seriema.benchmark.rules;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes many rules of some: each further set is as if written for products of another maker. Its
/// rules have the same shape and name other data sets, actions, names, paths and words; what all
/// makers share (system, category, type and outcome of an event) stays.
///
/// A rule that names none of these looks into a data set of the other maker, as its index pattern
/// would say.
public final class MoreRules {
  private static final Set<String> SHARED =
      Set.of("host.os.type", "event.category", "event.type", "event.kind", "event.outcome");

  private static final Field DATA_SET =
      new Field(new FieldPath("data_stream.dataset"), FieldType.KEYWORD);

  private final String maker;

  private MoreRules(int number) {
    maker = "-of-maker-" + number;
  }

  /// @param rules those that look at one event at a time are taken
  /// @param count how many there are to be, first those of the rules themselves
  public static List<Compiled> upTo(int count, List<Compiled> rules) {
    List<Compiled> single =
        rules.stream().filter(rule -> rule.query() instanceof EventQuery).toList();
    List<Compiled> all = new ArrayList<>(single);
    for (int number = 1; all.size() < count; number++) {
      MoreRules maker = new MoreRules(number);
      single.forEach(rule -> all.add(maker.varied(rule)));
    }
    return all.subList(0, count);
  }

  private Compiled varied(Compiled rule) {
    Condition original = rule.condition();
    Condition varied = varied(original);
    Condition condition = isCutByEquality(original) ? varied : inDataSet(varied);
    return new Compiled(rule.rule(), new EventQuery(condition, List.of()), List.of());
  }

  /// Whether an event has to have one of some texts that are this maker's alone.
  private static boolean isCutByEquality(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(var terms, _) -> terms.stream().anyMatch(MoreRules::isCutByEquality);
      case Condition.Test(var field, Predicate.OneOf(var values, _), _) ->
          !SHARED.contains(field.path().name())
              && values.stream().allMatch(Value.Text.class::isInstance);
      case Condition.Test _,
          Condition.AnyOf _,
          Condition.Not _,
          Condition.Always _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          false;
    };
  }

  private Condition inDataSet(Condition condition) {
    Predicate dataSet = new Predicate.OneOf(List.of(Value.of("events" + maker)), LetterCase.EXACT);
    Condition.Test test = new Condition.Test(DATA_SET, dataSet, condition.span());
    return new Condition.AllOf(List.of(test, condition), condition.span());
  }

  private Condition varied(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(var terms, var span) ->
          new Condition.AllOf(terms.stream().map(this::varied).toList(), span);
      case Condition.AnyOf(var terms, var span) ->
          new Condition.AnyOf(terms.stream().map(this::varied).toList(), span);
      case Condition.Not(var operand, var span) -> new Condition.Not(varied(operand), span);
      case Condition.Test(var field, var predicate, var span)
          when !SHARED.contains(field.path().name()) ->
          new Condition.Test(field, varied(predicate), span);
      case Condition.Test _,
          Condition.Always _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          condition;
    };
  }

  private Predicate varied(Predicate predicate) {
    return switch (predicate) {
      case Predicate.OneOf(var values, var letterCase) ->
          new Predicate.OneOf(values.stream().map(this::varied).toList(), letterCase);
      case Predicate.Like(var patterns, var letterCase) ->
          new Predicate.Like(patterns.stream().map(this::varied).toList(), letterCase);
      case Predicate.Exists _,
          Predicate.Regex _,
          Predicate.Order _,
          Predicate.Between _,
          Predicate.InNetwork _,
          Predicate.SomeWord _,
          Predicate.Phrase _,
          Predicate.WithinWords _,
          Predicate.Near _ ->
          predicate;
    };
  }

  private Value varied(Value value) {
    return value instanceof Value.Text(var text) ? Value.of(text + maker) : value;
  }

  /// Behind the last text that the pattern writes out.
  private Wildcard varied(Wildcard pattern) {
    List<Wildcard.Part> parts = new ArrayList<>(pattern.parts());
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof Wildcard.Literal(var text)) {
        parts.set(i, new Wildcard.Literal(text + maker));
        return new Wildcard(parts);
      }
    }
    return pattern;
  }
}
