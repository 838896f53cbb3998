package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.sequence.RandomSequences;
import dev.seriema.testkit.sequence.SequenceCase;
import dev.seriema.testkit.sequence.SequenceDraft;
import dev.seriema.testkit.sequence.SmallerSequences;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The operator, which forgets all it can, finds what the reference finds, which forgets nothing:
/// whenever time is told to pass, and with keys that slow code or its own reader gives.
final class SequencePropertiesTest {
  private static final int STREAMS = 100_000;
  private static final int BOUNDED_STREAMS = 20_000;

  @Test
  void the_operator_finds_what_the_definition_says() {
    int matches = 0;
    for (long seed = 1; seed <= STREAMS; seed++) {
      long which = seed;
      SequenceCase one = new RandomSequences(new Chance(seed)).next();
      SequenceComparison comparison = new SequenceComparison(one, seed);
      if (!comparison.isRight()) {
        fail(report(one, seed, smaller -> new SequenceComparison(smaller, which).isRight()));
      }
      matches += comparison.matches();
    }
    assertThat(matches).as("queries and events meet").isGreaterThan(STREAMS / 2);
  }

  @Test
  void bounds_hold_and_cost_matches_only_where_it_is_counted() {
    int dropped = 0;
    for (long seed = 1; seed <= BOUNDED_STREAMS; seed++) {
      long which = seed;
      SequenceCase one = new RandomSequences(new Chance(seed)).next();
      SequenceLimits limits = limits(seed);
      SequenceComparison comparison = new SequenceComparison(one, seed, limits);
      if (!comparison.isRightButForBounds()) {
        fail(
            limits
                + report(
                    one,
                    seed,
                    smaller ->
                        new SequenceComparison(smaller, which, limits).isRightButForBounds()));
      }
      dropped += comparison.dropped().isNothing() ? 0 : 1;
    }
    assertThat(dropped).as("bounds bite").isGreaterThan(BOUNDED_STREAMS / 4);
  }

  private static SequenceLimits limits(long seed) {
    Chance chance = new Chance(-seed);
    return new SequenceLimits(
        1 + chance.below(4),
        1 + chance.below(2),
        1 + chance.below(12),
        1 + chance.below(60),
        1 + chance.below(3));
  }

  /// The smallest case that is still wrong, as a spec to paste.
  private static String report(SequenceCase wrong, long seed, Predicate<SequenceCase> isRight) {
    SequenceCase smallest = SmallerSequences.smallest(wrong, isRight.negate());
    return "%s\n%s"
        .formatted(
            SequenceDraft.of("Shrunk from seed " + seed, smallest),
            new SequenceComparison(smallest, seed));
  }
}
