package dev.seriema.catalog.overlap;

import dev.seriema.catalog.symbolic.ValueSet;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked of the values at one place at once. Not thread-safe.
///
/// A test holds where one of the values satisfies it and fails where none does. So all values avoid
/// what has to fail, and each test that has to hold needs a value of its own or shares one.
final class FieldState {
  /// Sets that are joined before an answer is given up.
  private static final int MOST_JOINS = 4_000;

  /// Values that are tried before sets are joined, which takes much longer.
  private static final int SAMPLES = 8;

  private final List<Tested> met;
  private final List<Tested> avoided;
  private @Nullable Boolean byOne;
  private @Nullable Boolean bySeveral;

  FieldState(List<Tested> met, List<Tested> avoided) {
    this.met = List.copyOf(met);
    this.avoided = List.copyOf(avoided);
  }

  /// Whether there are values that do it, or that cannot be ruled out.
  ///
  /// @param several whether there may be more than one
  boolean isPossible(boolean several) {
    if (several) {
      if (bySeveral == null) {
        bySeveral = met.stream().allMatch(tested -> isPossible(List.of(tested)));
      }
      return bySeveral;
    }
    if (byOne == null) {
      byOne = isPossible(met);
    }
    return byOne;
  }

  /// Whether one value does something and avoids what has to be avoided.
  private boolean isPossible(List<Tested> together) {
    if (together.isEmpty()) {
      return true;
    }
    if (avoided.stream().anyMatch(Tested::isExists)) {
      return false;
    }
    if (isShown(together.stream().flatMap(tested -> tested.examples().stream()), together)) {
      return true;
    }
    boolean isFolded =
        Stream.concat(together.stream(), avoided.stream()).allMatch(Tested::isFolded);
    return all(together, isFolded)
        .map(values -> isShown(values, together))
        .orElseGet(() -> new Joining(isFolded).isPossible(together, Optional.empty()));
  }

  private boolean isShown(Stream<Value> values, List<Tested> together) {
    return values.anyMatch(value ->
        together.stream().allMatch(tested -> tested.holds(value))
            && avoided.stream().noneMatch(tested -> tested.holds(value)));
  }

  /// All values that matter, where one of the tests lists them: those in other letter case do not
  /// where no test could tell.
  private static Optional<Stream<Value>> all(List<Tested> together, boolean isFolded) {
    return together.stream()
        .filter(tested -> isFolded || !tested.isFolded())
        .flatMap(tested -> tested.listed().stream())
        .findFirst()
        .map(List::stream);
  }

  /// Goes through the members of the lists, one of each at a time.
  private final class Joining {
    private final boolean isFolded;
    private final List<Piece> avoidedPieces;
    private int joins;

    /// @param isFolded whether no test can tell a text from one in other letter case
    Joining(boolean isFolded) {
      this.isFolded = isFolded;
      avoidedPieces = avoided.stream().flatMap(tested -> pieces(tested).stream()).toList();
    }

    private List<Piece> pieces(Tested tested) {
      return isFolded ? tested.foldedPieces() : tested.pieces();
    }

    boolean isPossible(List<Tested> together, Optional<ValueSet> values) {
      if (together.isEmpty()) {
        return values.isEmpty() || isLeft(values.get());
      }
      List<Tested> rest = together.subList(1, together.size());
      for (Piece piece : pieces(together.getFirst())) {
        Joined joined = piece.values().map(set -> joined(values, set)).orElse(Joined.of(values));
        if (!joined.isNothing && isPossible(rest, joined.values)) {
          return true;
        }
      }
      return false;
    }

    /// Whether values are left without those that have to be avoided.
    private boolean isLeft(ValueSet values) {
      for (int seed = 0; seed < SAMPLES; seed++) {
        Value some = values.sample(new Random(seed));
        if (avoided.stream().noneMatch(tested -> tested.holds(some))) {
          return true;
        }
      }
      Optional<ValueSet> left = Optional.of(values);
      for (Piece piece : avoidedPieces) {
        if (piece.others().isPresent()) {
          Joined joined = joined(left, piece.others().get());
          if (joined.isNothing) {
            return false;
          }
          left = joined.values;
        }
      }
      return true;
    }

    private Joined joined(Optional<ValueSet> values, ValueSet more) {
      if (joins++ > MOST_JOINS) {
        return Joined.of(values);
      }
      if (values.isEmpty()) {
        return new Joined(Optional.of(more), more.isEmpty());
      }
      Optional<ValueSet> both = values.get().and(more);
      return both.map(set -> new Joined(both, set.isEmpty())).orElse(Joined.of(values));
    }
  }

  /// @param values that are left, and perhaps some more; empty where nothing is known of them
  /// @param isNothing whether it is sure that none are
  private record Joined(Optional<ValueSet> values, boolean isNothing) {
    static Joined of(Optional<ValueSet> values) {
      return new Joined(values, false);
    }
  }

  /// The same, with one more test.
  FieldState with(Tested tested, boolean holds) {
    List<Tested> more = new ArrayList<>(holds ? met : avoided);
    more.add(tested);
    return holds ? new FieldState(more, avoided) : new FieldState(met, more);
  }
}
