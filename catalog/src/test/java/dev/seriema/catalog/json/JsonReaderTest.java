package dev.seriema.catalog.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.catalog.toml.Utf8;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final ObjectMapper ORACLE =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Test
  void values_know_their_places() {
    String text = " {\"a\": [1, -2.5e1, true, null], \"b\": {}} ";
    JsonValue.Table table = (JsonValue.Table) read(text);

    assertThat(written(text, table.span())).isEqualTo(text.strip());
    assertThat(table.keys()).containsExactly("a", "b");
    JsonValue.Array list = (JsonValue.Array) table.member("a").orElseThrow().value();
    assertThat(list.values())
        .extracting(value -> written(text, value.span()))
        .containsExactly("1", "-2.5e1", "true", "null");
    assertThat(list.values())
        .extracting(JsonValue::typeName)
        .containsExactly("an integer", "a floating point number", "a truth value", "nothing");
    assertThat(written(text, table.member("b").orElseThrow().keySpan())).isEqualTo("\"b\"");
  }

  @Test
  void a_member_that_is_null_is_as_good_as_none() {
    JsonValue.Table table = (JsonValue.Table) read("{\"a\": null, \"b\": 1}");

    assertThat(table.member("a")).isEmpty();
    assertThat(table.member("b")).isPresent();
  }

  @Test
  void each_character_of_a_string_points_to_where_it_was_written() {
    String text = "\"a\\\"b\\u00e9c\\ud83d\\ude00d\\n\"";
    JsonValue.Text value = (JsonValue.Text) read(text);

    assertThat(value.value()).isEqualTo("a\"béc\uD83D\uDE00d\n");
    assertThat(at(text, value, "\"")).isEqualTo("\\\"");
    assertThat(at(text, value, "b")).isEqualTo("b");
    assertThat(at(text, value, "é")).isEqualTo("\\u00e9");
    assertThat(at(text, value, "\uD83D\uDE00")).isEqualTo("\\ud83d\\ude00");
    assertThat(at(text, value, "d")).isEqualTo("d");
    assertThat(at(text, value, "béc")).isEqualTo("b\\u00e9c");
    assertThat(at(text, value, "\n")).isEqualTo("\\n");
  }

  @Test
  void a_sign_that_is_missing_is_named_where_it_is_due() {
    expectFault("{\"a\": 1 \"b\": 2}", JsonFault.MALFORMED, 8, "`,` or `}` is due, not `\"`");
    expectFault("{\"a\" 1}", JsonFault.MALFORMED, 5, "`:` is due behind a key, not `1`");
    expectFault("{a: 1}", JsonFault.MALFORMED, 1, "a key in double quotes is due, not `a`");
    expectFault("{\"a\": 1,}", JsonFault.MALFORMED, 8, "a key in double quotes is due, not `}`");
    expectFault("[1, ]", JsonFault.MALFORMED, 4, "a value is due, not `]`");
    expectFault("[1] x", JsonFault.MALFORMED, 4, "nothing is due behind the value, not `x`");
    expectFault("{\"a\": ", JsonFault.MALFORMED, 6, "a value is due where the text ends");
    expectFault("nul", JsonFault.MALFORMED, 0, "a value is due, not `n`");
  }

  @Test
  void strings_numbers_and_bytes_that_are_broken_are_named() {
    expectFault("[\"ab", JsonFault.BAD_STRING, 1, "a string has no closing quote");
    expectFault("[\"ab\\", JsonFault.BAD_STRING, 1, "a string has no closing quote");
    expectFault("\"a\\q\"", JsonFault.BAD_STRING, 2, "unknown escape `\\q`");
    expectFault("\"\\u12x4\"", JsonFault.BAD_STRING, 1, "`\\u` needs 4 hexadecimal digits");
    expectFault("\"\\ud83d!\"", JsonFault.BAD_STRING, 1, "`\\ud83d` is half a character");
    expectFault("\"\\ude00\"", JsonFault.BAD_STRING, 1, "`\\ude00` is half a character");
    expectFault(
        "\"a\nb\"", JsonFault.BAD_STRING, 2, "a string has the control character U+000A in it");
    expectFault("[021]", JsonFault.BAD_NUMBER, 1, "`021` is no number");
    expectFault("[1.]", JsonFault.BAD_NUMBER, 1, "`1.` is no number");
    expectFault("[1e999]", JsonFault.BAD_NUMBER, 1, "`1e999` is too large a number");
    String bytes = Utf8.decode(new byte[] {'[', '"', 'a', (byte) 0xe9, '"', ']'}).tree();
    expectFault(bytes, JsonFault.INVALID_UTF8, 3, "byte `0xE9` is not UTF-8");
  }

  @Test
  void all_doubled_keys_are_told_and_the_first_value_counts() {
    JsonReader.Reading reading = reading("{\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"c\": 1}}");

    assertThat(reading.faults())
        .extracting(Diagnostic::message)
        .containsExactly(
            "`a` is written twice in one object", "`c` is written twice in one object");
    assertThat(reading.faults().getFirst().code()).isEqualTo(JsonFault.DUPLICATE_KEY);
    JsonValue.Table table = (JsonValue.Table) reading.value().orElseThrow();
    assertThat(((JsonValue.IntegerNumber) table.member("a").orElseThrow().value()).value())
        .isEqualTo(1);
  }

  @Test
  void depth_has_a_bound() {
    int deepest = JsonReader.MAXIMUM_DEPTH;
    assertThat(reading("[".repeat(deepest) + "]".repeat(deepest)).faults()).isEmpty();
    expectFault(
        "[".repeat(1_000_000), JsonFault.NESTED_TOO_DEEPLY, deepest, "nested more than 100 deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": [1, 2.5, -0, 1e3, true, false, null, \"x\\u0041\\n\"], \"b\": {\"c\": {}}}",
        "[[], {}, \"\", 0, 12345678901234567890]",
        "\"\\\\\\/\\b\\f\\n\\r\\t\\\"\""
      })
  void it_takes_and_refuses_what_another_reader_does(String seed) throws JsonProcessingException {
    Random random = new Random(4);
    for (int i = 0; i < 3_000; i++) {
      String text = i == 0 ? seed : mutated(seed, random);
      JsonReader.Reading reading = reading(text);
      boolean tooLarge =
          reading.faults().stream()
              .anyMatch(fault -> fault.message().endsWith("too large a number"));
      if (!tooLarge) {
        assertThat(reading.value().isPresent()).as(text).isEqualTo(oracleTakes(text));
      }
      for (Diagnostic fault : reading.faults()) {
        assertThat(fault.span().end()).as(text).isLessThanOrEqualTo(text.length());
      }
    }
  }

  private static String mutated(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    String signs = "{}[]\",:\\0123eE.-+ tfnu";
    for (int edits = random.nextInt(3); edits >= 0; edits--) {
      int place = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.setCharAt(place, signs.charAt(random.nextInt(signs.length())));
      } else {
        text.insert(place, signs.charAt(random.nextInt(signs.length())));
      }
    }
    return text.toString();
  }

  private static boolean oracleTakes(String text) throws JsonProcessingException {
    try {
      return !ORACLE.readTree(text).isMissingNode();
    } catch (StreamReadException | DatabindException refused) {
      return false;
    }
  }

  private static JsonReader.Reading reading(String text) {
    return JsonReader.read(text, 0, text.length());
  }

  private static JsonValue read(String text) {
    JsonReader.Reading reading = reading(text);
    assertThat(reading.faults()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static String written(String text, SourceSpan span) {
    return text.substring(span.start(), span.end());
  }

  private static String at(String text, JsonValue.Text value, String part) {
    int start = value.value().indexOf(part);
    return written(text, value.map().toSource(new SourceSpan(start, start + part.length())));
  }

  private static void expectFault(String text, JsonFault code, int place, String message) {
    List<Diagnostic> faults = reading(text).faults();
    assertThat(faults).as(text).hasSize(1);
    assertThat(faults.getFirst().code()).isEqualTo(code);
    assertThat(faults.getFirst().message()).isEqualTo(message);
    assertThat(faults.getFirst().span().start()).isEqualTo(place);
    assertThat(reading(text).value()).isEmpty();
  }
}
