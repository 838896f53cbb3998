package dev.seriema.catalog.generate;

import dev.seriema.catalog.symbolic.ValueSet;
import dev.seriema.engine.match.ValuePredicate;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the values of one field that do all that is wanted of it: one value where one can, else
/// several, as each test may be met by another of them.
final class FieldChoice {
  private static final int SAMPLES = 3;

  private final String field;
  private final List<Want> wants;
  private final List<Asked> met = new ArrayList<>();
  private final List<Asked> avoided = new ArrayList<>();
  private final KnownSets sets;
  private final long seed;

  private record Asked(Want want, Field field, Predicate predicate, ValuePredicate test) {}

  private Optional<ValueSet> set(Asked asked) {
    return sets.of(asked.field, asked.predicate);
  }

  private Optional<ValueSet> others(Asked asked) {
    return sets.not(asked.field, asked.predicate);
  }

  /// @param wants tests of that field
  FieldChoice(String field, List<Want> wants, KnownSets sets, long seed) {
    this.field = field;
    this.sets = sets;
    this.wants = wants;
    this.seed = seed;
    for (Want want : wants) {
      if (want.atom() instanceof Condition.Test(Field tested, Predicate predicate, _)) {
        (want.holds() ? met : avoided)
            .add(new Asked(want, tested, predicate, sets.test(tested, predicate)));
      }
    }
  }

  /// What came of looking for values.
  sealed interface Outcome {
    /// @param values none where the field has to be absent, or may be
    record Found(List<Value> values) implements Outcome {}

    /// No values at all can do it.
    ///
    /// @param wants that contradict each other
    record Conflict(List<Want> wants) implements Outcome {}

    /// Nothing was found, and more work would be needed to say that there is nothing.
    record NotDecided(List<Want> wants) implements Outcome {}
  }

  Outcome find() {
    List<Want> absent =
        avoided.stream()
            .filter(asked -> asked.predicate instanceof Predicate.Exists)
            .map(Asked::want)
            .toList();
    if (met.isEmpty()) {
      return new Outcome.Found(absent.isEmpty() ? harmless() : List.of());
    }
    if (!absent.isEmpty()) {
      return new Outcome.Conflict(List.of(absent.getFirst(), met.getFirst().want));
    }
    Set<Value> candidates = candidates();
    Optional<Value> one = candidates.stream().filter(this::doesAll).findFirst();
    if (one.isEmpty()) {
      one = sample(met).filter(this::doesAll);
    }
    return one.<Outcome>map(value -> new Outcome.Found(List.of(value)))
        .orElseGet(() -> several(candidates));
  }

  /// Whether values that a field already has do all that is wanted.
  boolean isMetBy(List<Value> values) {
    return met.stream().allMatch(asked -> values.stream().anyMatch(asked.test::holds))
        && values.stream().noneMatch(this::isAvoided);
  }

  /// All suggestions for what has to be met.
  private Set<Value> candidates() {
    Set<Value> candidates = new LinkedHashSet<>();
    for (Asked asked : met) {
      candidates.addAll(Suggestions.of(field, asked.field.type(), asked.predicate));
      if (asked.predicate instanceof Predicate.Regex) {
        set(asked)
            .filter(set -> !set.isEmpty())
            .ifPresent(set -> {
              for (int i = 0; i < SAMPLES; i++) {
                candidates.add(set.sample(new Random(seed + i)));
              }
            });
      }
    }
    return candidates;
  }

  /// A usual value that does nothing unwanted; none is as well.
  private List<Value> harmless() {
    return UsualValues.of(field, avoided.getFirst().field.type()).stream()
        .filter(value -> !isAvoided(value))
        .limit(1)
        .toList();
  }

  private boolean doesAll(Value value) {
    return met.stream().allMatch(asked -> asked.test.holds(value)) && !isAvoided(value);
  }

  private boolean isAvoided(Value value) {
    return avoided.stream().anyMatch(asked -> asked.test.holds(value));
  }

  /// A value for each test, which may be one for several tests.
  private Outcome several(Set<Value> candidates) {
    List<Value> values = new ArrayList<>();
    for (Asked asked : met) {
      if (values.stream().anyMatch(asked.test::holds)) {
        continue;
      }
      Optional<Value> value =
          candidates.stream()
              .filter(asked.test::holds)
              .filter(each -> !isAvoided(each))
              .findFirst()
              .or(() -> sample(List.of(asked)));
      if (value.isPresent()) {
        values.add(value.get());
      } else {
        return without(asked);
      }
    }
    return new Outcome.Found(values);
  }

  /// Tells a test that nothing can meet from one for which nothing was found.
  private Outcome without(Asked asked) {
    return exact(List.of(asked)).filter(ValueSet::isEmpty).isPresent()
        ? new Outcome.Conflict(conflict(asked))
        : new Outcome.NotDecided(wants);
  }

  /// The test, and those of the avoided that suffice to make it impossible.
  private List<Want> conflict(Asked asked) {
    List<Want> parts = new ArrayList<>(List.of(asked.want));
    Optional<ValueSet> left = set(asked);
    for (Asked other : avoided) {
      Optional<ValueSet> less = left.flatMap(set -> others(other).flatMap(set::and));
      boolean matters =
          set(other).flatMap(set -> set(asked).flatMap(set::and)).stream()
              .anyMatch(both -> !both.isEmpty());
      if (matters) {
        parts.add(other.want);
      }
      if (less.filter(ValueSet::isEmpty).isPresent()) {
        break;
      }
      left = less;
    }
    return parts;
  }

  private Optional<Value> sample(List<Asked> together) {
    return exact(together).filter(set -> !set.isEmpty()).map(set -> set.sample(new Random(seed)));
  }

  /// The values that meet some tests at once and nothing that is avoided; empty where it is not
  /// decided.
  private Optional<ValueSet> exact(List<Asked> together) {
    if (Stream.of(met, avoided).flatMap(List::stream).map(Asked::field).distinct().count() > 1) {
      // One place that is read as two types: their values are not compared.
      return Optional.empty();
    }
    Optional<ValueSet> all = set(together.getFirst());
    for (Asked asked : together.subList(1, together.size())) {
      all = all.flatMap(set -> set(asked).flatMap(set::and));
    }
    for (Asked asked : avoided) {
      all = all.flatMap(set -> others(asked).flatMap(set::and));
    }
    return all;
  }
}
