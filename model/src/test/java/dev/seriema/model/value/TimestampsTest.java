package dev.seriema.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private static long text(String text) {
    byte[] bytes = ("Z" + text + "9").getBytes(StandardCharsets.UTF_8);
    return Timestamps.ofText(bytes, 1, bytes.length - 1);
  }

  private static long number(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Timestamps.ofNumber(bytes, 0, bytes.length);
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-06T07:08:09Z, 2027-05-06T07:08:09Z",
    "2027-05-06T07:08:09.5Z, 2027-05-06T07:08:09.5Z",
    "2027-05-06T07:08:09.123456789Z, 2027-05-06T07:08:09.123456789Z",
    "'2027-05-06T07:08:09,25Z', 2027-05-06T07:08:09.25Z",
    "2027-05-06T07:08:09, 2027-05-06T07:08:09Z",
    "2027-05-06T07:08:09.25, 2027-05-06T07:08:09.25Z",
    "2027-05-06T07:08:09+05, 2027-05-06T02:08:09Z",
    "2027-05-06T07:08:09.25-0530, 2027-05-06T12:38:09.25Z",
    "2027-05-06T07:08+18:00, 2027-05-05T13:08:00Z",
    "2027-05-06T07Z, 2027-05-06T07:00:00Z",
    "2027-05-06, 2027-05-06T00:00:00Z",
    "2027-05, 2027-05-01T00:00:00Z",
    "2027, 2027-01-01T00:00:00Z",
    "2028-02-29T23:59:59.999Z, 2028-02-29T23:59:59.999Z",
    "1678-01-01T00:00:00Z, 1678-01-01T00:00:00Z",
    "1809513600000, 2027-05-05T10:40:00Z",
    "1809513600000.25, 2027-05-05T10:40:00.00025Z",
    "-1.5, 1969-12-31T23:59:59.9985Z",
    "0, 1970-01-01T00:00:00Z"
  })
  void these_spellings_are_moments(String spelling, Instant expected) {
    assertThat(text(spelling)).isEqualTo(nanos(expected));
    assertThat(Timestamps.parse(spelling)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Z",
        "-",
        "now",
        "2027-5-6",
        "2027-05-06T",
        "2027-05-06T7",
        "2027-05-06T24:00:00Z",
        "2027-05-06T07:60:00Z",
        "2027-05-06T07:08:60Z",
        "2027-05-06T07:08:09.Z",
        "2027-05-06T07:08:09.1234567890Z",
        "2027-05-06T07:08:09.12x4Z",
        "2027-05-06t07:08:09z",
        "2027-05-06 07:08:09",
        "2027-05-06T07:08:09Z ",
        "2027-05-06T07:08:09+18:01",
        "2027-05-06T07:08:09+5",
        "2027-05-06T07:08:09+05:0",
        "2027-05-06T07:08:09[UTC]",
        "2027-05-06Z",
        "2027-02-29T00:00:00Z",
        "2100-02-29T00:00:00Z",
        "2027-04-31T00:00:00Z",
        "2027-00-01T00:00:00Z",
        "2027-13-01T00:00:00Z",
        "2027-05-00T00:00:00Z",
        "2027-05-0xT00:00:00Z",
        "20x7-05-06T07:08:09Z",
        "+2027-05-06",
        "12027-05-06T00:00:00Z",
        "2027-W05-1",
        "2027-126",
        "1e12",
        "1809513600000.1234567",
        "12345678901234567",
        "--5",
        "٢٠٢٧"
      })
  void these_are_none(String spelling) {
    assertThat(text(spelling)).isEqualTo(Timestamps.NONE);
    assertThat(Timestamps.parse(spelling)).isEmpty();
  }

  @Test
  void a_number_counts_milliseconds_and_is_never_a_year() {
    assertThat(number("2027")).isEqualTo(2_027_000_000L);
    assertThat(number("-2027.5")).isEqualTo(-2_027_500_000L);
    assertThat(number("1e12")).isEqualTo(Timestamps.NONE);
  }

  @Test
  void a_moment_that_nanoseconds_cannot_count_is_still_a_moment() {
    assertThat(text("9999-12-31T23:59:59Z")).isEqualTo(Timestamps.NONE);
    assertThat(Timestamps.parse("9999-12-31T23:59:59Z"))
        .contains(Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(Timestamps.parse("0000-01-01T00:00:00Z"))
        .contains(Instant.parse("0000-01-01T00:00:00Z"));
    assertThat(text("2262-04-11T23:47:15Z")).isNotEqualTo(Timestamps.NONE);
    assertThat(text("2262-04-11T23:47:16Z")).isEqualTo(Timestamps.NONE);
  }

  @Test
  void whatever_the_platform_writes_reads_as_the_same_moment() {
    long seed = 40_531;
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(-9_200_000_000L, 9_200_000_000L), fraction(random));
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
      String inUtc = instant.toString();
      String elsewhere =
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, offset));
      assertThat(text(inUtc)).as("seed %d: %s", seed, inUtc).isEqualTo(nanos(instant));
      assertThat(text(elsewhere)).as("seed %d: %s", seed, elsewhere).isEqualTo(nanos(instant));
      assertThat(Timestamps.parse(elsewhere)).isEqualTo(Optional.of(instant));
    }
  }

  private static int fraction(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 1_000_000 * random.nextInt(1_000);
      case 2 -> 1_000 * random.nextInt(1_000_000);
      default -> random.nextInt(1_000_000_000);
    };
  }
}
