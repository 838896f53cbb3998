package dev.seriema.engine.plan;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Values of one field that a plan waits for before it tries a rule. What it waits for may change
/// when it learns what events are like; this is what it begins with.
///
/// @param texts under [LetterCase#FOLDED] already folded; empty where any value will do, and where
///   the value is a number, which can be written in many ways
public record NecessaryValues(Field field, LetterCase letterCase, List<String> texts) {
  public NecessaryValues {
    texts = List.copyOf(texts);
  }

  /// What an event needs so that a rule with a condition is tried: one value of any of the fields.
  ///
  /// @return empty where the rule is tried on every event; an empty list where it never is
  public static Optional<List<NecessaryValues>> of(Condition condition) {
    Plan.Builder builder = Plan.builder();
    int rule = builder.add(condition);
    Plan plan = builder.build();
    return plan.keys(rule).map(keys -> of(keys, plan));
  }

  private static List<NecessaryValues> of(Set<KeyChoice.Key> keys, Plan plan) {
    Map<Waiting, List<String>> texts = new LinkedHashMap<>();
    for (KeyChoice.Key key : keys) {
      switch (key) {
        case KeyChoice.Key.Holds(int atom) -> {
          Atom.FieldTest test = (Atom.FieldTest) plan.atoms().get(atom);
          LetterCase letterCase = ((Predicate.OneOf) test.predicate()).letterCase();
          texts
              .computeIfAbsent(new Waiting(test.field(), letterCase), _ -> new ArrayList<>())
              .addAll(test.texts());
        }
        case KeyChoice.Key.Numbers(int slot, _) -> texts.put(any(slot, plan), new ArrayList<>());
        case KeyChoice.Key.Present(int slot) -> texts.put(any(slot, plan), new ArrayList<>());
      }
    }
    return texts.entrySet().stream()
        .map(entry ->
            new NecessaryValues(entry.getKey().field, entry.getKey().letterCase, entry.getValue()))
        .toList();
  }

  private static Waiting any(int slot, Plan plan) {
    return new Waiting(new Field(plan.layout().field(slot), plan.type(slot)), LetterCase.EXACT);
  }

  private record Waiting(Field field, LetterCase letterCase) {}
}
