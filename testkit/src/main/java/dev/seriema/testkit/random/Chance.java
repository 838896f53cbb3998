package dev.seriema.testkit.random;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// A seeded source of choices.
public final class Chance {
  private final SplittableRandom random;

  public Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /// @return from 0 to `bound - 1`
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean oneIn(int times) {
    return below(times) == 0;
  }

  public <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /// @return `least` to `most` results of the same generator
  public <T> List<T> list(int least, int most, Supplier<T> generator) {
    return java.util.stream.Stream.generate(generator)
        .limit(least + below(most - least + 1))
        .toList();
  }
}
