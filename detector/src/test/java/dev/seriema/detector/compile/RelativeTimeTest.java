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
    "100000d, P100000D",
  })
  void a_time_is_a_number_and_a_unit(String text, Duration time) {
    assertThat(RelativeTime.amount(text)).contains(time);
    assertThat(RelativeTime.ago("now-" + text)).contains(time);
    assertThat(RelativeTime.span(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "5",
        "5 m",
        "-5m",
        "5min",
        "+5m",
        "1.5h",
        "5D",
        "5Y",
        "٥m",
        "1000000000s",
        "now"
      })
  void anything_else_is_no_time(String text) {
    assertThat(RelativeTime.amount(text)).isEmpty();
    assertThat(RelativeTime.span(text)).isEmpty();
    assertThat(RelativeTime.ago("now-" + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"100001d", "274y", "999999999y"})
  void what_cannot_be_counted_in_nanoseconds_is_an_amount_and_no_time(String text) {
    assertThat(RelativeTime.amount(text)).isPresent();
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
