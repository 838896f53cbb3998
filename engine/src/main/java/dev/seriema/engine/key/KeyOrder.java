package dev.seriema.engine.key;

import dev.seriema.engine.match.ValueOrder;
import dev.seriema.model.value.Value;
import java.util.Comparator;
import java.util.List;

/// The order of keys: value by value, a missing one first, then truths, numbers, moments, addresses
/// and texts, each in the order of its kind.
public final class KeyOrder implements Comparator<List<Value>> {
  public static final KeyOrder ASCENDING = new KeyOrder();

  private KeyOrder() {}

  @Override
  public int compare(List<Value> left, List<Value> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int compare(Value left, Value right) {
    return ValueOrder.isComparable(left, right)
        ? ValueOrder.compare(left, right)
        : Integer.compare(kind(left), kind(right));
  }

  private static int kind(Value value) {
    return switch (value) {
      case Value.Missing _ -> 0;
      case Value.Truth _ -> 1;
      case Value.Whole _, Value.Fraction _ -> 2;
      case Value.Moment _ -> 3;
      case Value.Address _ -> 4;
      case Value.Text _ -> 5;
    };
  }
}
