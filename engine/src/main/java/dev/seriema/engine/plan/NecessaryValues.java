package dev.seriema.engine.plan;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values of one field that a plan waits for before it tries a rule.
///
/// @param texts at least one; under [LetterCase#FOLDED] already folded
public record NecessaryValues(Field field, LetterCase letterCase, List<String> texts) {
  public NecessaryValues {
    texts = List.copyOf(texts);
  }

  /// What an event needs so that a rule with a condition is tried: one value of any of the fields.
  ///
  /// @return empty where the rule is tried on every event; an empty list where it never is
  public static Optional<List<NecessaryValues>> of(Condition condition) {
    return KeyChoice.of(Normal.of(condition))
        .map(keys -> {
          Map<Waiting, List<String>> texts = new LinkedHashMap<>();
          keys.forEach(key ->
              texts
                  .computeIfAbsent(
                      new Waiting(key.field(), key.letterCase()), _ -> new ArrayList<>())
                  .add(key.text()));
          return texts.entrySet().stream()
              .map(entry ->
                  new NecessaryValues(
                      entry.getKey().field, entry.getKey().letterCase, entry.getValue()))
              .toList();
        });
  }

  private record Waiting(Field field, LetterCase letterCase) {}
}
