package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.sequence.RandomSequences;
import dev.seriema.testkit.sequence.SequenceCase;
import dev.seriema.testkit.sequence.SequenceDraft;
import dev.seriema.testkit.sequence.SmallerSequences;
import org.junit.jupiter.api.Test;

/// The operator, which forgets all it can, finds what the reference finds, which forgets nothing:
/// whenever time is told to pass, and with keys that slow code or its own reader gives.
final class SequencePropertiesTest {
  private static final int STREAMS = 100_000;

  @Test
  void the_operator_finds_what_the_definition_says() {
    int matches = 0;
    for (long seed = 1; seed <= STREAMS; seed++) {
      SequenceCase one = new RandomSequences(new Chance(seed)).next();
      SequenceComparison comparison = new SequenceComparison(one, seed);
      if (!comparison.isRight()) {
        fail(report(seed, one));
      }
      matches += comparison.matches();
    }
    assertThat(matches).as("queries and events meet").isGreaterThan(STREAMS / 2);
  }

  /// The smallest case that still fails, as a spec to paste.
  private static String report(long seed, SequenceCase failing) {
    SequenceCase smallest =
        SmallerSequences.smallest(failing, one -> !new SequenceComparison(one, seed).isRight());
    return "%s\n%s"
        .formatted(
            SequenceDraft.of("Shrunk from seed " + seed, smallest),
            new SequenceComparison(smallest, seed));
  }
}
