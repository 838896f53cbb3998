package dev.seriema.detector.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final Timing TIMING = new Timing(6_000, 0, 5_000);

  @Test
  void an_interval_has_its_multiples_from_the_first_event_to_the_last() {
    assertThat(new Moments(List.of(), 5_000, 15_000).of(TIMING))
        .containsExactly(5_000L, 10_000L, 15_000L);
    assertThat(new Moments(List.of(), 5_001, 14_999).of(TIMING)).containsExactly(10_000L);
    assertThat(new Moments(List.of(), -7_000, -1).of(TIMING)).containsExactly(-5_000L);
    assertThat(new Moments(List.of(), 5_001, 9_999).of(TIMING)).isEmpty();
  }

  @Test
  void given_moments_count_alone() {
    Moments given = new Moments(List.of(Instant.ofEpochMilli(7)), 0, 1_000_000);
    assertThat(given.of(TIMING)).containsExactly(7L);
    assertThat(given.passedOver(TIMING)).isZero();
  }

  @Test
  void no_events_give_no_moments() {
    assertThat(new Moments(List.of(), Long.MAX_VALUE, Long.MIN_VALUE).of(TIMING)).isEmpty();
    assertThat(new Moments(List.of(), Long.MAX_VALUE, Long.MIN_VALUE).passedOver(TIMING)).isZero();
  }

  @Test
  void of_too_many_moments_the_last_are_taken_and_the_others_counted() {
    Moments many = new Moments(List.of(), 0, 5_000 * (Moments.MOST + 2));
    assertThat(many.of(TIMING)).hasSize((int) Moments.MOST).first().isEqualTo(15_000L);
    assertThat(many.passedOver(TIMING)).isEqualTo(3);
  }
}
