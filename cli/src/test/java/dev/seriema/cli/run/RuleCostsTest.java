package dev.seriema.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RuleCostsTest {
  @Test
  void blocks_that_are_timed_stand_for_all_in_the_end() {
    assertThat(LongStream.range(0, 16).map(RuleCosts::weight)).containsOnly(1L);
    assertThat(LongStream.range(16, 1600).filter(block -> RuleCosts.weight(block) > 0)).hasSize(99);
    assertThat(LongStream.range(0, 1600).map(RuleCosts::weight).sum()).isEqualTo(1600);
  }
}
