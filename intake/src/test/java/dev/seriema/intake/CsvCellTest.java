package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "-"})
  void a_dash_or_nothing_is_a_missing_field(String text) {
    assertThat(CsvCell.of("message", text).values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mar 1, 2026 @ 08:00:00.000 | 2026-03-01T08:00:00.000Z",
        "Dec 31, 2026 @ 23:59:59.123456789 | 2026-12-31T23:59:59.123456789Z",
        "1,001 | 1001",
        "-12,345,678.5 | -12345678.5",
        "1001 | 1001",
        "1,01 | 1,01",
        "Foo 1, 2026 @ 08:00:00.000 | Foo 1, 2026 @ 08:00:00.000",
        "at Mar 1, 2026 @ 08:00:00.000 | at Mar 1, 2026 @ 08:00:00.000",
        "one, two | one, two",
        "-- | --"
      })
  void times_and_numbers_are_read_as_discover_shows_them(String text, String value) {
    CsvCell cell = CsvCell.of("message", text);
    assertThat(cell.values()).containsExactly(value);
    assertThat(cell.isList()).isFalse();
    assertThat(cell.hasLocalTime()).isEqualTo(value.startsWith("2026"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process.args",
        "process.parent.args",
        "event.category",
        "tags",
        "host.ip",
        "related.user",
        "user.roles",
        "threat.technique.id"
      })
  void fields_that_hold_lists_are_taken_apart(String field) {
    CsvCell cell = CsvCell.of(field, "python3, -m, http.server");
    assertThat(cell.isList()).isTrue();
    assertThat(cell.values()).containsExactly("python3", "-m", "http.server");
    assertThat(CsvCell.of(field, "a,b").values()).containsExactly("a,b");
  }

  @Test
  void several_times_are_a_list() {
    CsvCell cell =
        CsvCell.of("event.ingested", "Mar 1, 2026 @ 08:00:00.000, Mar 2, 2026 @ 08:00:00.000");
    assertThat(cell.values())
        .isEqualTo(List.of("2026-03-01T08:00:00.000Z", "2026-03-02T08:00:00.000Z"));
    assertThat(cell.isList()).isTrue();
  }
}
