package dev.seriema.benchmark.peer;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.FlatCondition;
import dev.seriema.benchmark.rules.FlatCondition.AllOf;
import dev.seriema.benchmark.rules.FlatCondition.Always;
import dev.seriema.benchmark.rules.FlatCondition.AnyOf;
import dev.seriema.benchmark.rules.FlatCondition.Exists;
import dev.seriema.benchmark.rules.FlatCondition.Like;
import dev.seriema.benchmark.rules.FlatCondition.Not;
import dev.seriema.benchmark.rules.FlatCondition.OneOf;
import dev.seriema.benchmark.rules.FlatCondition.Order;
import dev.seriema.benchmark.rules.FlatRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Every rule is interpreted on every event: the floor, and so plain that its answers are easy to
/// trust.
public final class PlainInterpreter implements Peer {
  private List<Predicate<Map<String, List<String>>>> rules = List.of();
  private FieldReader reader = new FieldReader(List.of());

  @Override
  public String version() {
    return "";
  }

  @Override
  public Set<Integer> load(List<FlatRule> flat, EventLines lines) {
    rules = flat.stream().map(rule -> compiled(rule.condition())).toList();
    reader = new FieldReader(FlatRule.fields(flat));
    return Set.of();
  }

  @Override
  public void pass(EventLines lines, Tally tally) throws IOException {
    for (int line = 0; line < lines.count(); line++) {
      Map<String, List<String>> event = new HashMap<>(64);
      reader.read(
          lines,
          line,
          (field, value) -> event.computeIfAbsent(field, _ -> new ArrayList<>(2)).add(value));
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.get(rule).test(event)) {
          tally.add(rule, 1);
        }
      }
    }
  }

  private static Predicate<Map<String, List<String>>> compiled(FlatCondition condition) {
    return switch (condition) {
      case Always(var holds) -> _ -> holds;
      case Not(var operand) -> compiled(operand).negate();
      case AllOf(var terms) -> {
        List<Predicate<Map<String, List<String>>>> all =
            terms.stream().map(PlainInterpreter::compiled).toList();
        yield event -> {
          for (Predicate<Map<String, List<String>>> term : all) {
            if (!term.test(event)) {
              return false;
            }
          }
          return true;
        };
      }
      case AnyOf(var terms) -> {
        List<Predicate<Map<String, List<String>>>> any =
            terms.stream().map(PlainInterpreter::compiled).toList();
        yield event -> {
          for (Predicate<Map<String, List<String>>> term : any) {
            if (term.test(event)) {
              return true;
            }
          }
          return false;
        };
      }
      case FlatCondition.Test test -> {
        Predicate<String> value = value(test);
        String field = test.field();
        yield event -> {
          List<String> values = event.get(field);
          return values != null && anyOf(values, value);
        };
      }
    };
  }

  private static Predicate<String> value(FlatCondition.Test test) {
    return switch (test) {
      case Exists _ -> _ -> true;
      case OneOf(_, var texts, var folded) ->
          folded
              ? value -> anyOf(texts, value::equalsIgnoreCase)
              : value -> anyOf(texts, value::equals);
      case Like(_, var patterns, var folded) -> {
        List<GlobPattern> globs =
            patterns.stream().map(pattern -> new GlobPattern(pattern, folded)).toList();
        yield value -> anyOf(globs, glob -> glob.fits(value));
      }
      case Order(_, var comparison, var bound) ->
          value -> {
            Double number = Numbers.of(value);
            return number != null && comparison.accepts(number.compareTo(bound));
          };
    };
  }

  private static <T> boolean anyOf(List<T> items, Predicate<T> predicate) {
    for (T item : items) {
      if (predicate.test(item)) {
        return true;
      }
    }
    return false;
  }
}
