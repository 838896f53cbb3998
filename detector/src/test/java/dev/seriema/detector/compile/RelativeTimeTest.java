package dev.seriema.detector.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeTimeTest {
  @ParameterizedTest
  @CsvSource({
    "30s, PT30S",
    "6m, PT6M",
    "2h, PT2H",
    "2H, PT2H",
    "1d, P1D",
    "2w, P14D",
    "1M, P30D",
    "1y, P365D",
    "0005m, PT5M",
    "8640000000s, PT0S",
    "100000d, P100000D",
  })
  void a_time_is_a_number_and_a_unit(String text, Duration time) {
    boolean isTooLong = time.isZero();
    assertThat(RelativeTime.amount(text).isEmpty()).isEqualTo(isTooLong);
    assertThat(RelativeTime.amount(text).orElse(Duration.ZERO)).isEqualTo(time);
    assertThat(RelativeTime.ago("now-" + text)).isEqualTo(RelativeTime.amount(text));
    assertThat(RelativeTime.span(text)).isEqualTo(RelativeTime.amount(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "m", "5", "5 m", "-5m", "5min", "+5m", "1.5h", "5D", "5Y", "٥m", "100001d", "275y",
        "now"
      })
  void anything_else_is_no_time(String text) {
    assertThat(RelativeTime.amount(text)).isEmpty();
    assertThat(RelativeTime.span(text)).isEmpty();
    assertThat(RelativeTime.ago("now-" + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"now+5m", "now-5m/d", "5m", "Now", "now-", "now -5m", ""})
  void another_moment_is_not_so_long_ago(String text) {
    assertThat(RelativeTime.ago(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "00w"})
  void no_time_at_all_is_no_span(String text) {
    assertThat(RelativeTime.amount(text)).contains(Duration.ZERO);
    assertThat(RelativeTime.span(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "now-0m"})
  void now_is_no_time_ago(String text) {
    assertThat(RelativeTime.ago(text)).contains(Duration.ZERO);
  }
}
