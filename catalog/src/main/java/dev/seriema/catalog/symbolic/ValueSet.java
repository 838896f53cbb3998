package dev.seriema.catalog.symbolic;

import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Values that a field of one type may have, without its absence: which values satisfy a predicate,
/// which do not, which satisfy several.
///
/// A test of a field holds where one of its values is in the set of the predicate, its negation
/// where none is; so values that satisfy two tests together need not be in both sets, as the field
/// may have two values.
public final class ValueSet {
  private final FieldType type;

  /// One for each kind of values that the type has, in the order of the kinds.
  private final List<KindSet> kinds;

  ValueSet(FieldType type, List<KindSet> kinds) {
    this.type = type;
    this.kinds = List.copyOf(kinds);
  }

  public FieldType type() {
    return type;
  }

  public boolean isEmpty() {
    return kinds.stream().allMatch(KindSet::isEmpty);
  }

  public boolean contains(Value value) {
    return kinds.stream().anyMatch(kind -> kind.contains(value));
  }

  /// The values that are in both.
  ///
  /// @param other of the same type
  /// @return empty where that is too much work, so that it is not decided
  public Optional<ValueSet> and(ValueSet other) {
    List<KindSet> both = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      Optional<? extends KindSet> kind = kinds.get(i).and(other.kinds.get(i));
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      both.add(kind.get());
    }
    return Optional.of(new ValueSet(type, both));
  }

  /// The values that are in either.
  ///
  /// @param other of the same type
  /// @return empty where that is too much work, so that it is not decided
  public Optional<ValueSet> or(ValueSet other) {
    return complement().and(other.complement()).map(ValueSet::complement).flatMap(this::within);
  }

  /// The values of the type that are not in it.
  ///
  /// @return empty where that is too much work, so that it is not decided
  public Optional<ValueSet> not() {
    return within(complement());
  }

  /// One of the values; the same for the same chances.
  ///
  /// @throws IllegalStateException where there is none
  public Value sample(RandomGenerator chances) {
    List<KindSet> some = kinds.stream().filter(kind -> !kind.isEmpty()).toList();
    if (some.isEmpty()) {
      throw new IllegalStateException("a set without values has no sample");
    }
    return some.get(chances.nextInt(some.size())).sample(chances);
  }

  /// The same with each kind of values replaced by another set of that kind.
  ValueSet map(UnaryOperator<KindSet> change) {
    return new ValueSet(type, kinds.stream().map(change).toList());
  }

  private ValueSet complement() {
    return map(KindSet::not);
  }

  private Optional<ValueSet> within(ValueSet others) {
    return Universe.of(type).flatMap(others::and);
  }
}
