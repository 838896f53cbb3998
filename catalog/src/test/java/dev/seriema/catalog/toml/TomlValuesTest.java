package dev.seriema.catalog.toml;

import static dev.seriema.catalog.toml.Reading.contents;
import static dev.seriema.catalog.toml.Reading.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TomlValuesTest {
  @Test
  void a_byte_order_mark_at_the_start_means_nothing_and_is_kept() {
    assertThat(contents("\ufeffa = 1")).isEqualTo(Map.of("a", 1L));
    assertThat(Reading.document("\ufeffa = 1").tree().print()).hasSize(8);
    assertThat(Reading.faults("a = 1\n\ufeffb = 2"))
        .containsExactly("2:1 BAD_BARE_KEY `U+FEFF` in a bare key");
  }

  @Test
  void basic_strings_undo_escapes() {
    assertThat(value("\"plain\"")).isEqualTo("plain");
    assertThat(value("\"\"")).isEqualTo("");
    assertThat(value("\"\\b\\t\\n\\f\\r\\\"\\\\\"")).isEqualTo("\b\t\n\f\r\"\\");
    assertThat(value("\"\\u00E9 \\U0001F600\"")).isEqualTo("é 😀");
    assertThat(value("\"# no comment\"")).isEqualTo("# no comment");
  }

  @Test
  void literal_strings_stay_as_they_are() {
    assertThat(value("'C:\\new\\\"x\"'")).isEqualTo("C:\\new\\\"x\"");
    assertThat(value("'\ttab'")).isEqualTo("\ttab");
  }

  @Test
  void the_newline_behind_three_quotes_is_dropped_and_others_are_line_feeds() {
    assertThat(value("\"\"\"\none\ntwo\n\"\"\"")).isEqualTo("one\ntwo\n");
    assertThat(value("\"\"\"\r\none\r\ntwo\"\"\"")).isEqualTo("one\ntwo");
    assertThat(value("'''\n\none'''")).isEqualTo("\none");
    assertThat(value("'''\r\none\r\n'''")).isEqualTo("one\n");
  }

  @Test
  void a_backslash_at_the_end_of_a_line_joins_it_with_the_next_text() {
    assertThat(value("\"\"\"one \\\n\n   two\"\"\"")).isEqualTo("one two");
    assertThat(value("\"\"\"\\  \t\n  one\"\"\"")).isEqualTo("one");
    assertThat(value("\"\"\"one\\\r\n  two\"\"\"")).isEqualTo("onetwo");
    assertThat(value("\"\"\"one\\\n  \"\"\"")).isEqualTo("one");
    assertThat(value("'''one\\\ntwo'''")).isEqualTo("one\\\ntwo");
  }

  @Test
  void up_to_two_quotes_may_stand_before_the_closing_three() {
    assertThat(value("\"\"\"a\"\"\"\"")).isEqualTo("a\"");
    assertThat(value("\"\"\"a\"\"\"\"\"")).isEqualTo("a\"\"");
    assertThat(value("'''''a'''''")).isEqualTo("''a''");
    assertThat(value("\"\"\"a\\\"\"\"\"")).isEqualTo("a\"");
    assertThat(value("\"\"\"\"\"\"")).isEqualTo("");
  }

  @Test
  void integers_come_in_four_bases() {
    assertThat(value("0")).isEqualTo(0L);
    assertThat(value("+99")).isEqualTo(99L);
    assertThat(value("-17")).isEqualTo(-17L);
    assertThat(value("1_000_000")).isEqualTo(1_000_000L);
    assertThat(value("0xDEAD_beef")).isEqualTo(0xDEADBEEFL);
    assertThat(value("0o755")).isEqualTo(493L);
    assertThat(value("0b1101_0110")).isEqualTo(214L);
    assertThat(value("0x00ff")).isEqualTo(255L);
    assertThat(value("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(value("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void floating_point_numbers_have_a_point_an_exponent_or_a_name() {
    assertThat(value("+1.0")).isEqualTo(1.0);
    assertThat(value("-0.01")).isEqualTo(-0.01);
    assertThat(value("5e+22")).isEqualTo(5e22);
    assertThat(value("1E06")).isEqualTo(1e6);
    assertThat(value("6.626e-34")).isEqualTo(6.626e-34);
    assertThat(value("224_617.445_991_228")).isEqualTo(224617.445991228);
    assertThat(value("-inf")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(value("+inf")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(value("nan")).isEqualTo(Double.NaN);
    assertThat(value("-nan")).isEqualTo(Double.NaN);
  }

  @Test
  void truth_values_are_two_words() {
    assertThat(value("true")).isEqualTo(true);
    assertThat(value("false")).isEqualTo(false);
  }

  @Test
  void dates_and_times_come_in_four_forms() {
    assertThat(value("1979-05-27T07:32:00Z"))
        .isEqualTo(OffsetDateTime.parse("1979-05-27T07:32:00Z"));
    assertThat(value("1979-05-27 00:32:00.999999-07:00"))
        .isEqualTo(OffsetDateTime.parse("1979-05-27T00:32:00.999999-07:00"));
    assertThat(value("1979-05-27t07:32:00.1z"))
        .isEqualTo(OffsetDateTime.parse("1979-05-27T07:32:00.1Z"));
    assertThat(value("1979-05-27T07:32:00")).isEqualTo(LocalDateTime.parse("1979-05-27T07:32:00"));
    assertThat(value("2024-02-29")).isEqualTo(LocalDate.parse("2024-02-29"));
    assertThat(value("00:32:00.123456789")).isEqualTo(LocalTime.parse("00:32:00.123456789"));
  }

  @Test
  void digits_of_a_second_behind_the_ninth_are_cut_off() {
    assertThat(value("00:00:00.1234567899")).isEqualTo(LocalTime.parse("00:00:00.123456789"));
  }

  @Test
  void a_date_ends_where_no_time_follows() {
    assertThat(contents("a = 1979-05-27 # at 07:32:00").get("a"))
        .isEqualTo(LocalDate.parse("1979-05-27"));
  }

  @Test
  void arrays_hold_values_of_any_type_on_any_number_of_lines() {
    assertThat(value("[]")).isEqualTo(List.of());
    assertThat(value("[ 1, \"a\", [2.5], ]")).isEqualTo(List.of(1L, "a", List.of(2.5)));
    assertThat(value("[ # first\n  1, # second\r\n\n  2\n  # last\n]")).isEqualTo(List.of(1L, 2L));
    assertThat(value("[[1,2],[\n3]]")).isEqualTo(List.of(List.of(1L, 2L), List.of(3L)));
  }

  @Test
  void inline_tables_hold_pairs_on_one_line() {
    assertThat(value("{}")).isEqualTo(Map.of());
    assertThat(value("{ x = 1, \"y z\" = { w.v = [1, 2] } }"))
        .asInstanceOf(map(String.class, Object.class))
        .containsExactly(entry("x", 1L), entry("y z", Map.of("w", Map.of("v", List.of(1L, 2L)))));
  }

  @Test
  void newlines_may_stand_in_values_inside_an_inline_table() {
    assertThat(value("{ x = [\n1,\n2 ], y = '''\n''' }"))
        .isEqualTo(Map.of("x", List.of(1L, 2L), "y", ""));
  }
}
