package dev.seriema.catalog.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected texts are those of Python 3's `json.dumps(…, sort_keys=True)`.
class CanonicalJsonTest {
  private static final ApiValue TABLE =
      new ApiValue.Table(
          new TreeMap<>(
              Map.of(
                  "b",
                      new ApiValue.Listing(
                          List.of(new ApiValue.Whole(-7), new ApiValue.Truth(true))),
                  "a_", new ApiValue.Text("x"),
                  "B", new ApiValue.Table(new TreeMap<>()),
                  "a", new ApiValue.Listing(List.of()))));

  @Test
  void keys_are_in_the_order_of_their_characters_and_blanks_follow_signs() {
    assertThat(CanonicalJson.of(TABLE))
        .isEqualTo("{\"B\": {}, \"a\": [], \"a_\": \"x\", \"b\": [-7, true]}");
  }

  @Test
  void the_compact_form_has_no_blanks() {
    assertThat(CanonicalJson.compact(TABLE))
        .isEqualTo("{\"B\":{},\"a\":[],\"a_\":\"x\",\"b\":[-7,true]}");
  }

  @Test
  void a_text_is_escaped_down_to_ascii() {
    String text = "\"\\/\b\f\n\r\t\u0001\u007f\u00e4\u2028\ud83d\ude00";
    assertThat(CanonicalJson.of(new ApiValue.Text(text)))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u007f\\u00e4\\u2028\\ud83d\\ude00\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-2.5, -2.5",
    "3, 3.0",
    "0, 0.0",
    "-0.0, -0.0",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "-0.0000125, -1.25e-05",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "1.5e300, 1.5e+300",
    "1e-300, 1e-300",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void a_fraction_has_its_fewest_digits(double number, String json) {
    assertThat(CanonicalJson.of(new ApiValue.Fraction(number))).isEqualTo(json);
  }
}
