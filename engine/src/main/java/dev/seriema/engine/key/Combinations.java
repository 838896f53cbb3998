package dev.seriema.engine.key;

import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Each choice of one value from each of several lists; the last list varies fastest.
///
/// @param chosen at most as many as were asked for
/// @param passedOver whether there are more
public record Combinations(List<List<Value>> chosen, boolean passedOver) {
  public Combinations {
    chosen = List.copyOf(chosen);
  }

  /// @param most how many are made
  /// @return one empty choice from no list at all; none where a list is empty
  public static Combinations of(List<List<Value>> lists, int most) {
    List<List<Value>> chosen = new ArrayList<>();
    chosen.add(List.of());
    boolean passedOver = false;
    for (List<Value> list : lists) {
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> beginning : chosen) {
        for (Value value : list) {
          if (longer.size() == most) {
            passedOver = true;
            break;
          }
          List<Value> next = new ArrayList<>(beginning);
          next.add(value);
          longer.add(next);
        }
      }
      chosen = longer;
    }
    return new Combinations(chosen, passedOver && !chosen.isEmpty());
  }
}
