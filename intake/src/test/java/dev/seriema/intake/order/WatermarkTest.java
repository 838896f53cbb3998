package dev.seriema.intake.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatermarkTest {
  @Test
  void an_event_is_late_when_it_is_older_than_the_newest_by_more_than_the_lateness() {
    Watermark watermark = new Watermark(Duration.ofNanos(10));
    assertThat(watermark.isLate(100)).isFalse();
    assertThat(watermark.isLate(90)).isFalse();
    assertThat(watermark.isLate(89)).isTrue();
    assertThat(watermark.isLate(105)).isFalse();
    assertThat(watermark.isLate(94)).isTrue();
    assertThat(watermark.isLate(95)).isFalse();
  }

  @Test
  void what_lies_before_its_time_is_late() {
    Watermark watermark = new Watermark(Duration.ofNanos(10));
    assertThat(watermark.time()).isEqualTo(Long.MIN_VALUE);
    watermark.isLate(100);
    assertThat(watermark.time()).isEqualTo(90);
    assertThat(watermark.isLate(90)).isFalse();
    assertThat(watermark.isLate(89)).isTrue();
    watermark.isLate(Long.MIN_VALUE + 1);
    assertThat(watermark.time()).isEqualTo(90);
  }

  @Test
  void times_at_the_ends_of_the_range_do_not_wrap_around() {
    Watermark watermark = new Watermark(Duration.ofMinutes(5));
    assertThat(watermark.isLate(Long.MAX_VALUE - 1)).isFalse();
    assertThat(watermark.isLate(Long.MIN_VALUE + 1)).isTrue();
    Watermark young = new Watermark(Duration.ofNanos(10));
    young.isLate(Long.MIN_VALUE + 5);
    assertThat(young.time()).isEqualTo(Long.MIN_VALUE);
    Watermark patient = new Watermark(Duration.ofDays(1_000_000));
    assertThat(patient.isLate(Long.MAX_VALUE - 1)).isFalse();
    assertThat(patient.isLate(0)).isFalse();
  }
}
