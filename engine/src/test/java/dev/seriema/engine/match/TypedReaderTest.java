package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.Event;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedReaderTest {
  @ParameterizedTest
  @CsvSource({"7, 7", "true, true", "4.50, 4.50", "\"cmd\", cmd", "1e5, 1e5"})
  void a_keyword_has_the_text_that_is_written(String json, String text) {
    assertThat(read(FieldType.KEYWORD, json)).isEqualTo(Value.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "\"7\", 7",
    "\"+7\", 7",
    "-0, 0",
    "7.99, 7",
    "-7.99, -7",
    "1e5, 100000",
    "70e-1, 7",
    "1e-999999999, 0",
    "0e999999999, 0",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808.9, -9223372036854775808"
  })
  void a_whole_number_loses_its_fraction(String json, long number) {
    assertThat(read(FieldType.LONG, json)).isEqualTo(Value.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "1e19",
        "1e999999999",
        "true",
        "{\"x\":1}",
        "\"\"",
        "\"7 \"",
        "\"seven\""
      })
  void what_is_no_whole_number_is_missing(String json) {
    assertThat(read(FieldType.LONG, json)).isEqualTo(Value.missing());
  }

  @ParameterizedTest
  @CsvSource({
    "BYTE, 127, 127",
    "BYTE, \"-128.9\", -128",
    "SHORT, -32768, -32768",
    "INTEGER, 2147483647, 2147483647",
    "UNSIGNED_LONG, 0, 0",
    "UNSIGNED_LONG, 7.0, 7",
    "UNSIGNED_LONG, \"9223372036854775807\", 9223372036854775807"
  })
  void a_small_type_holds_the_numbers_of_its_range(FieldType type, String json, long number) {
    assertThat(read(type, json)).isEqualTo(Value.of(number));
  }

  @ParameterizedTest
  @CsvSource({
    "BYTE, 128",
    "BYTE, -129",
    "SHORT, 32768",
    "INTEGER, 2147483648",
    "INTEGER, 123456789012345678901234567890",
    "UNSIGNED_LONG, -1",
    "UNSIGNED_LONG, 7.5",
    "UNSIGNED_LONG, 1e-999999999",
    "UNSIGNED_LONG, 18446744073709551616",
    "UNSIGNED_LONG, 100000000000000000000"
  })
  void what_lies_beyond_the_range_of_a_type_is_missing(FieldType type, String json) {
    assertThat(read(type, json)).isEqualTo(Value.missing());
  }

  @Test
  void a_large_unsigned_number_is_the_nearest_fraction_and_above_all_whole_ones() {
    Value large = read(FieldType.UNSIGNED_LONG, "18446744073709551615");
    assertThat(large).isEqualTo(Value.of(0x1p64));
    assertThat(ValueOrder.compare(large, Value.of(Long.MAX_VALUE))).isPositive();
    assertThat(
            ValueOrder.compare(
                read(FieldType.UNSIGNED_LONG, "9223372036854775808"), Value.of(Long.MAX_VALUE)))
        .isPositive();
  }

  @Test
  void the_event_is_told_what_could_not_be_read() {
    Event event = Scanned.value("[\"x\",7,\"y\"]");
    int first = event.first(0);
    assertThat(TypedReader.read(FieldType.LONG, event, event.next(first))).isEqualTo(Value.of(7));
    assertThat(event.unreadable().count()).isZero();
    TypedReader.read(FieldType.LONG, event, first);
    TypedReader.read(FieldType.LONG, event, event.next(event.next(first)));
    assertThat(event.unreadable().count()).isEqualTo(1);
    assertThat(event.unreadable().field(0).name()).isEqualTo("f");
    assertThat(event.unreadable().wanted(0)).isEqualTo(FieldType.LONG);
    assertThat(event.text(event.unreadable().value(0))).isEqualTo("x");
  }

  @Test
  void a_field_of_unknown_or_other_type_is_never_told_of() {
    Event event = Scanned.value("[1e999,{\"x\":1}]");
    for (FieldType type : new FieldType[] {FieldType.UNKNOWN, FieldType.NESTED, FieldType.BINARY}) {
      TypedReader.read(type, event, event.first(0));
    }
    assertThat(event.unreadable().count()).isZero();
  }

  @Test
  void a_number_with_a_huge_exponent_takes_no_time() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String json : new String[] {"1e-999999999", "1e999999999", "-1e-2147483647"}) {
            for (FieldType type : new FieldType[] {FieldType.LONG, FieldType.DOUBLE}) {
              assertThat(read(type, json).isMissing()).isEqualTo(json.equals("1e999999999"));
            }
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "\"0.5\", 0.5", "7, 7.0", "1e300, 1e300", "1e-400, 0.0"})
  void a_fraction_is_read_from_numbers_and_texts(String json, double number) {
    assertThat(read(FieldType.DOUBLE, json)).isEqualTo(Value.of(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "\"NaN\"", "\"Infinity\"", "false", "\"half\""})
  void what_is_no_finite_number_is_missing(String json) {
    assertThat(read(FieldType.DOUBLE, json)).isEqualTo(Value.missing());
  }

  @Test
  void a_float_is_rounded_and_has_no_value_beyond_its_range() {
    assertThat(read(FieldType.FLOAT, "0.1")).isEqualTo(Value.of((double) 0.1f));
    assertThat(read(FieldType.FLOAT, "1e39")).isEqualTo(Value.missing());
    assertThat(read(FieldType.DOUBLE, "1e39")).isEqualTo(Value.of(1e39));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "\"true\", true", "\"false\", false", "\"\", false"})
  void a_truth_is_read_from_its_words(String json, boolean holds) {
    assertThat(read(FieldType.BOOLEAN, json)).isEqualTo(Value.of(holds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"TRUE\"", "\"yes\""})
  void what_is_no_word_of_truth_is_missing(String json) {
    assertThat(read(FieldType.BOOLEAN, json)).isEqualTo(Value.missing());
  }

  @Test
  void dates_are_texts_and_milliseconds() {
    Value moment = new Value.Moment(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(read(FieldType.DATE, "\"2026-03-02T10:00:00Z\"")).isEqualTo(moment);
    assertThat(read(FieldType.DATE, "1772445600000")).isEqualTo(moment);
    assertThat(read(FieldType.DATE, "true")).isEqualTo(Value.missing());
    assertThat(read(FieldType.DATE, "\"yesterday\"")).isEqualTo(Value.missing());
  }

  @Test
  void addresses_are_texts_only() {
    assertThat(read(FieldType.IP, "\"10.0.0.1\""))
        .isEqualTo(new Value.Address(IpAddress.parse("10.0.0.1").orElseThrow()));
    assertThat(read(FieldType.IP, "167772161")).isEqualTo(Value.missing());
    assertThat(read(FieldType.IP, "\"localhost\"")).isEqualTo(Value.missing());
  }

  @Test
  void a_field_of_unknown_type_has_values_of_the_type_they_are_written_in() {
    assertThat(read(FieldType.UNKNOWN, "\"7\"")).isEqualTo(Value.of("7"));
    assertThat(read(FieldType.UNKNOWN, "7")).isEqualTo(Value.of(7));
    assertThat(read(FieldType.UNKNOWN, "7.0")).isEqualTo(Value.of(7.0));
    assertThat(read(FieldType.UNKNOWN, "9223372036854775808")).isEqualTo(Value.of(0x1p63));
    assertThat(read(FieldType.UNKNOWN, "true")).isEqualTo(Value.of(true));
    assertThat(read(FieldType.UNKNOWN, "1e400")).isEqualTo(Value.missing());
  }

  @ParameterizedTest
  @EnumSource(
      value = FieldType.class,
      names = {"KEYWORD", "TEXT", "LONG", "DOUBLE", "BOOLEAN", "DATE", "IP", "UNKNOWN"})
  void an_object_is_the_value_of_no_leaf(FieldType type) {
    Event event = Scanned.value("{\"x\":1}");
    assertThat(TypedReader.read(type, event, event.first(0))).isEqualTo(Value.missing());
    assertThat(TypedReader.isReadable(type, event, event.first(0))).isFalse();
  }

  private static Value read(FieldType type, String json) {
    Event event = Scanned.value(json);
    Value value = TypedReader.read(type, event, event.first(0));
    assertThat(TypedReader.isReadable(type, event, event.first(0))).isEqualTo(!value.isMissing());
    return value;
  }
}
