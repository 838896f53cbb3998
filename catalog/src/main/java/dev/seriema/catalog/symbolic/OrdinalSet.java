package dev.seriema.catalog.symbolic;

import dev.seriema.engine.match.ValueOrder;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Values of one scale, as ranges of their places in it.
///
/// @param ranges ascending, with a gap between each two
record OrdinalSet(Scale scale, List<Range> ranges) implements KindSet {
  /// A sample lies so near to the beginning of its range.
  private static final int NEAR = 1 << 16;

  OrdinalSet {
    ranges = List.copyOf(ranges);
  }

  /// Both ends belong to it.
  record Range(BigInteger first, BigInteger last) {}

  static OrdinalSet all(Scale scale) {
    return between(scale, scale.least(), scale.greatest());
  }

  static OrdinalSet none(Scale scale) {
    return new OrdinalSet(scale, List.of());
  }

  /// Ends that lie outside of the scale are moved to its ends.
  static OrdinalSet between(Scale scale, BigInteger first, BigInteger last) {
    BigInteger from = first.max(scale.least());
    BigInteger to = last.min(scale.greatest());
    return new OrdinalSet(scale, from.compareTo(to) > 0 ? List.of() : List.of(new Range(from, to)));
  }

  /// The values that compare so with a bound; none where they are not comparable.
  static OrdinalSet of(Scale scale, Comparison comparison, Value bound) {
    if (!ValueOrder.isComparable(scale.at(scale.least()), bound)) {
      return none(scale);
    }
    BigInteger atLeast = first(scale, bound, Comparison.AT_LEAST);
    BigInteger above = first(scale, bound, Comparison.GREATER);
    BigInteger one = BigInteger.ONE;
    return switch (comparison) {
      case LESS -> between(scale, scale.least(), atLeast.subtract(one));
      case AT_MOST -> between(scale, scale.least(), above.subtract(one));
      case GREATER -> between(scale, above, scale.greatest());
      case AT_LEAST -> between(scale, atLeast, scale.greatest());
      case EQUAL -> between(scale, atLeast, above.subtract(one));
      case NOT_EQUAL -> between(scale, atLeast, above.subtract(one)).not();
    };
  }

  /// The first place whose value compares so; one behind the last where none does.
  private static BigInteger first(Scale scale, Value bound, Comparison comparison) {
    BigInteger from = scale.least();
    BigInteger below = scale.greatest().add(BigInteger.ONE);
    while (from.compareTo(below) < 0) {
      BigInteger middle = from.add(below).shiftRight(1);
      if (comparison.accepts(ValueOrder.compare(scale.at(middle), bound))) {
        below = middle;
      } else {
        from = middle.add(BigInteger.ONE);
      }
    }
    return from;
  }

  @Override
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  @Override
  public boolean contains(Value value) {
    return scale
        .place(value)
        .filter(place ->
            ranges.stream()
                .anyMatch(
                    range -> range.first.compareTo(place) <= 0 && range.last.compareTo(place) >= 0))
        .isPresent();
  }

  @Override
  public Optional<OrdinalSet> and(KindSet other) {
    List<Range> both = new ArrayList<>();
    for (Range one : ranges) {
      for (Range two : ((OrdinalSet) other).ranges) {
        BigInteger first = one.first.max(two.first);
        BigInteger last = one.last.min(two.last);
        if (first.compareTo(last) <= 0) {
          both.add(new Range(first, last));
        }
      }
    }
    return Optional.of(joined(scale, both));
  }

  OrdinalSet or(OrdinalSet other) {
    List<Range> either = new ArrayList<>(ranges);
    either.addAll(other.ranges);
    return joined(scale, either);
  }

  @Override
  public OrdinalSet not() {
    List<Range> gaps = new ArrayList<>();
    BigInteger next = scale.least();
    for (Range range : ranges) {
      if (next.compareTo(range.first) < 0) {
        gaps.add(new Range(next, range.first.subtract(BigInteger.ONE)));
      }
      next = range.last.add(BigInteger.ONE);
    }
    if (next.compareTo(scale.greatest()) <= 0) {
      gaps.add(new Range(next, scale.greatest()));
    }
    return new OrdinalSet(scale, gaps);
  }

  @Override
  public Value sample(RandomGenerator chances) {
    if (ranges.isEmpty()) {
      throw new IllegalStateException("a set without values has no sample");
    }
    Range range = ranges.get(chances.nextInt(ranges.size()));
    int size =
        range
            .last
            .subtract(range.first)
            .min(BigInteger.valueOf(NEAR))
            .add(BigInteger.ONE)
            .intValue();
    return scale.at(range.first.add(BigInteger.valueOf(chances.nextInt(size))));
  }

  private static OrdinalSet joined(Scale scale, List<Range> ranges) {
    List<Range> sorted =
        ranges.stream()
            .sorted(Comparator.comparing(Range::first).thenComparing(Range::last))
            .toList();
    List<Range> joined = new ArrayList<>();
    for (Range next : sorted) {
      Range last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.last.add(BigInteger.ONE).compareTo(next.first) < 0) {
        joined.add(next);
      } else {
        joined.set(joined.size() - 1, new Range(last.first, last.last.max(next.last)));
      }
    }
    return new OrdinalSet(scale, joined);
  }
}
