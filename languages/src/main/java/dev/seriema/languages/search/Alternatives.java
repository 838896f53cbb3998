package dev.seriema.languages.search;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Conditions of which one has to hold, joined into as few as possible: values that one field is
/// compared with become one list, and so do patterns.
public final class Alternatives {
  private final Map<Key, List<Value>> values = new LinkedHashMap<>();
  private final Map<Key, List<Wildcard>> patterns = new LinkedHashMap<>();
  private final List<Condition> others = new ArrayList<>();

  private record Key(Field field, LetterCase letterCase) {}

  private Alternatives() {}

  /// The values first, then the patterns, then what cannot be joined. Fails where there are no
  /// terms.
  public static Condition anyOf(List<Condition> terms, SourceSpan span) {
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    Alternatives alternatives = new Alternatives();
    terms.forEach(alternatives::add);
    return alternatives.joined(span);
  }

  private void add(Condition term) {
    switch (term) {
      case Condition.AnyOf(var terms, _) -> terms.forEach(this::add);
      case Condition.Test(var field, Predicate.OneOf(var asked, var letterCase), _) ->
          values.computeIfAbsent(new Key(field, letterCase), _ -> new ArrayList<>()).addAll(asked);
      case Condition.Test(var field, Predicate.Like(var asked, var letterCase), _) ->
          patterns
              .computeIfAbsent(new Key(field, letterCase), _ -> new ArrayList<>())
              .addAll(asked);
      case Condition other -> others.add(other);
    }
  }

  private Condition joined(SourceSpan span) {
    List<Condition> joined = new ArrayList<>();
    values.forEach((key, asked) ->
        joined.add(
            new Condition.Test(
                key.field(),
                new Predicate.OneOf(asked.stream().distinct().toList(), key.letterCase()),
                span)));
    patterns.forEach((key, asked) ->
        joined.add(
            new Condition.Test(
                key.field(),
                new Predicate.Like(asked.stream().distinct().toList(), key.letterCase()),
                span)));
    joined.addAll(others);
    return Conditions.anyOf(joined, span);
  }
}
