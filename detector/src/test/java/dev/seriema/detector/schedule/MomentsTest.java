package dev.seriema.detector.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final Timing TIMING = new Timing(6_000, 0, 5_000);
  private static final long NEVER = Long.MIN_VALUE;

  @Test
  void an_interval_has_its_multiples_from_the_first_event_to_the_last() {
    assertThat(new Moments(List.of(), 5_000, 15_000).of(TIMING, NEVER))
        .containsExactly(5_000L, 10_000L, 15_000L);
    assertThat(new Moments(List.of(), 5_001, 14_999).of(TIMING, NEVER)).containsExactly(10_000L);
    assertThat(new Moments(List.of(), -7_000, -1).of(TIMING, NEVER)).containsExactly(-5_000L);
    assertThat(new Moments(List.of(), 5_001, 9_999).of(TIMING, NEVER)).isEmpty();
  }

  @Test
  void given_moments_count_alone() {
    Moments given = new Moments(List.of(Instant.ofEpochMilli(7)), 0, 1_000_000);
    assertThat(given.of(TIMING, NEVER)).containsExactly(7L);
    assertThat(given.passedOver(TIMING, NEVER)).isZero();
  }

  @Test
  void moments_go_on_behind_the_last_execution() {
    Moments multiples = new Moments(List.of(), 5_000, 20_000);
    assertThat(multiples.of(TIMING, 10_000)).containsExactly(15_000L, 20_000L);
    assertThat(multiples.of(TIMING, 12_345)).containsExactly(15_000L, 20_000L);
    assertThat(multiples.of(TIMING, 20_000)).isEmpty();
    Moments given =
        new Moments(List.of(Instant.ofEpochMilli(7), Instant.ofEpochMilli(9)), 0, 1_000_000);
    assertThat(given.of(TIMING, 7)).containsExactly(9L);
  }

  @Test
  void what_was_executed_is_not_left_out() {
    Moments many = new Moments(List.of(), 0, 5_000 * (Moments.MOST + 2));
    assertThat(many.passedOver(TIMING, 5_000)).isEqualTo(1);
    assertThat(many.of(TIMING, 5_000)).first().isEqualTo(15_000L);
  }

  @Test
  void no_events_give_no_moments() {
    assertThat(new Moments(List.of(), Long.MAX_VALUE, Long.MIN_VALUE).of(TIMING, NEVER)).isEmpty();
    assertThat(new Moments(List.of(), Long.MAX_VALUE, Long.MIN_VALUE).passedOver(TIMING, NEVER))
        .isZero();
  }

  @Test
  void of_too_many_moments_the_last_are_taken_and_the_others_counted() {
    Moments many = new Moments(List.of(), 0, 5_000 * (Moments.MOST + 2));
    assertThat(many.of(TIMING, NEVER)).hasSize((int) Moments.MOST).first().isEqualTo(15_000L);
    assertThat(many.passedOver(TIMING, NEVER)).isEqualTo(3);
  }
}
