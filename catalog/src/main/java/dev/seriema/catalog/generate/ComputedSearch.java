package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.ReadFields;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Looks for values by trying, where a condition computes something and does not say which values
/// it waits for: constants that stand in it, texts around them, texts of a length that it names,
/// values of other fields.
final class ComputedSearch {
  /// Events that are tried for one atom.
  static final int MOST_TRIES = 3_000;

  private static final int LONGEST_TEXT = 40_000;
  private static final int MOST_CANDIDATES = 80;

  private final List<Condition> atoms;
  private final ConditionProbe probe;

  /// @param atoms of the whole condition that compute something
  ComputedSearch(List<Condition> atoms, ListFields lists) {
    this.atoms = List.copyOf(atoms);
    List<Condition> asked = new ArrayList<>();
    for (Condition atom : atoms) {
      asked.add(atom);
      asked.add(new Condition.Not(atom, atom.span()));
    }
    probe = new ConditionProbe(asked, lists);
  }

  /// Whether a field may have these values, so that what is wanted of it besides still holds.
  interface Allowed {
    boolean may(String field, List<Value> values);
  }

  /// Changes an event until it does what is wanted of some atoms.
  ///
  /// @return whether it does
  boolean meet(Draft draft, List<Want> wants, Allowed allowed) {
    List<Want> met = new ArrayList<>();
    for (Want want : wants) {
      met.add(want);
      if (!areMet(draft, met) && !search(draft, want, met, allowed)) {
        return false;
      }
    }
    return true;
  }

  private boolean areMet(Draft draft, List<Want> wants) {
    BitSet holding = probe.holding(draft);
    return wants.stream()
        .allMatch(want -> holding.get(2 * atoms.indexOf(want.atom()) + (want.holds() ? 0 : 1)));
  }

  private boolean search(Draft draft, Want want, List<Want> met, Allowed allowed) {
    Set<Field> fields = ReadFields.of(want.atom());
    List<String> names = new ArrayList<>();
    List<List<List<Value>>> pools = new ArrayList<>();
    for (Field field : fields) {
      names.add(field.path().name());
      pools.add(pool(field, want.atom(), fields, draft, allowed));
    }
    int tries = 0;
    for (int changed = 1; changed <= names.size(); changed++) {
      int[] places = new int[names.size()];
      while (tries < MOST_TRIES) {
        if (changes(places) == changed) {
          tries++;
          Draft tried = draft.copy();
          for (int i = 0; i < places.length; i++) {
            tried.put(names.get(i), pools.get(i).get(places[i]));
          }
          if (areMet(tried, met)) {
            names.forEach(name -> draft.put(name, tried.get(name)));
            return true;
          }
        }
        if (!next(places, pools, changed)) {
          break;
        }
      }
    }
    return false;
  }

  private static int changes(int[] places) {
    int changes = 0;
    for (int place : places) {
      changes += place == 0 ? 0 : 1;
    }
    return changes;
  }

  /// Counts on, place by place; places that would change too many fields are left at their first.
  private static boolean next(int[] places, List<List<List<Value>>> pools, int most) {
    for (int i = 0; i < places.length; i++) {
      boolean mayChange = places[i] > 0 || changes(places) < most;
      if (mayChange && places[i] + 1 < pools.get(i).size()) {
        places[i]++;
        return true;
      }
      places[i] = 0;
    }
    return false;
  }

  /// What a field may have: first what it has now.
  private static List<List<Value>> pool(
      Field field, Condition atom, Set<Field> others, Draft draft, Allowed allowed) {
    String name = field.path().name();
    Set<List<Value>> pool = new LinkedHashSet<>();
    for (Value value : candidates(field, atom, others, draft)) {
      pool.add(List.of(value));
    }
    pool.add(List.of());
    List<List<Value>> allowedOnes = new ArrayList<>(List.of(draft.get(name)));
    pool.stream()
        .filter(values -> allowed.may(name, values))
        .limit(MOST_CANDIDATES)
        .forEach(allowedOnes::add);
    return allowedOnes;
  }

  private static List<Value> candidates(
      Field field, Condition atom, Set<Field> others, Draft draft) {
    Set<Value> constants = new LinkedHashSet<>();
    List<Predicate> predicates = new ArrayList<>();
    collect(atom, constants, predicates);
    List<Value> all = new ArrayList<>();
    predicates.forEach(
        predicate -> all.addAll(Suggestions.of(field.path().name(), field.type(), predicate)));
    for (Field other : others) {
      if (!other.equals(field)) {
        all.addAll(draft.get(other.path().name()));
      }
    }
    boolean isText =
        field.type().family() == Family.KEYWORD || field.type().family() == Family.TEXT;
    for (Value constant : constants) {
      if (isText) {
        all.addAll(texts(constant));
      } else {
        all.addAll(Suggestions.around(constant));
      }
    }
    if (isText) {
      List<String> words =
          constants.stream().filter(Value.Text.class::isInstance).map(Value::shown).toList();
      all.add(Value.of(String.join(" ", words)));
      all.add(Value.of(String.join("", words)));
    }
    all.addAll(UsualValues.of(field.path().name(), field.type()));
    return all;
  }

  private static List<Value> texts(Value constant) {
    return switch (constant) {
      case Value.Text(String text) ->
          List.of(
              Value.of(text),
              Value.of(text + "amber"),
              Value.of("amber" + text),
              Value.of("amber " + text + " meadow"),
              Value.of("a" + text + "b" + text + "c"));
      case Value.Whole(long number) -> ofLength(number);
      case Value.Fraction(double number) -> ofLength((long) number);
      case Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ -> List.of();
    };
  }

  private static List<Value> ofLength(long number) {
    List<Value> texts = new ArrayList<>(List.of(Value.of(Long.toString(number))));
    for (long length : new long[] {number, number + 1, number - 1}) {
      if (length >= 0 && length <= LONGEST_TEXT) {
        texts.add(
            Value.of(
                "amber harbor lantern ".repeat((int) length / 21 + 1).substring(0, (int) length)));
      }
    }
    return texts;
  }

  private static void collect(Condition condition, Set<Value> constants, List<Predicate> asked) {
    switch (condition) {
      case Condition.Always _, Condition.SomeField _, Condition.Nested _ -> {}
      case Condition.Test(_, var predicate, _) -> collect(predicate, constants, asked);
      case Condition.Compare(var left, _, var right, _) -> {
        collect(left, constants, asked);
        collect(right, constants, asked);
      }
      case Condition.Satisfies(var expression, var predicate, _) -> {
        collect(expression, constants, asked);
        collect(predicate, constants, asked);
      }
      case Condition.Holds(var expression, _) -> collect(expression, constants, asked);
      case Condition.IsMissing(var expression, _) -> collect(expression, constants, asked);
      case Condition.Not(var operand, _) -> collect(operand, constants, asked);
      case Condition.AllOf(var terms, _) -> terms.forEach(term -> collect(term, constants, asked));
      case Condition.AnyOf(var terms, _) -> terms.forEach(term -> collect(term, constants, asked));
    }
  }

  private static void collect(Predicate predicate, Set<Value> constants, List<Predicate> asked) {
    asked.add(predicate);
    switch (predicate) {
      case Predicate.OneOf(var values, _) -> constants.addAll(values);
      case Predicate.Order(_, var bound) -> constants.add(bound);
      case Predicate.Between(var from, _) -> constants.add(from);
      default -> {
        // Its suggestions are all that it says about values.
      }
    }
  }

  private static void collect(Expression expression, Set<Value> constants, List<Predicate> asked) {
    switch (expression) {
      case Expression.Constant(Value value) -> constants.add(value);
      case Expression.FieldValue _ -> {}
      case Expression.Call(_, var arguments) ->
          arguments.forEach(argument -> collect(argument, constants, asked));
      case Expression.Truth(var condition) -> collect(condition, constants, asked);
    }
  }
}
