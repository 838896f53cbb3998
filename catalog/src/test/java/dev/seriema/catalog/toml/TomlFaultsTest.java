package dev.seriema.catalog.toml;

import static dev.seriema.catalog.toml.Reading.document;
import static dev.seriema.catalog.toml.Reading.faults;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlFaultsTest {
  @Test
  void a_byte_that_is_not_utf_8_is_told_with_its_offset() {
    byte[] bytes = {'a', ' ', '=', ' ', '"', (byte) 0xc3, (byte) 0xa9, (byte) 0xff, '"'};
    var parsed = TomlDocument.parse("example.toml", bytes);

    assertThat(faults(parsed))
        .containsExactly("1:7 INVALID_UTF8 byte `0xFF` at offset 7 is not UTF-8");
    assertThat(parsed.tree().print()).isEqualTo(bytes);
  }

  @Test
  void a_bare_key_that_is_not_utf_8_is_told_once() {
    byte[] bytes = {'c', (byte) 0xe9, ' ', '=', ' ', '1', '\n', 'b', ' ', '=', '0', '1'};

    assertThat(faults(TomlDocument.parse("example.toml", bytes)))
        .containsExactly(
            "1:2 INVALID_UTF8 byte `0xE9` at offset 1 is not UTF-8",
            "2:4 BAD_NUMBER `01` is not a number");
  }

  @Test
  void a_file_in_utf_16_is_told_once() {
    byte[] bytes = "\ufeffa = 1\n".getBytes(UTF_16LE);
    var parsed = TomlDocument.parse("example.toml", bytes);

    assertThat(faults(parsed)).containsExactly("1:1 INVALID_UTF8 the file is UTF-16, not UTF-8");
    assertThat(parsed.tree().print()).isEqualTo(bytes);
    assertThat(faults(TomlDocument.parse("example.toml", "\ufeffa = 1".getBytes(UTF_16BE))))
        .containsExactly("1:1 INVALID_UTF8 the file is UTF-16, not UTF-8");
  }

  @Test
  void control_characters_are_refused_everywhere() {
    assertThat(faults("# a\u0001")).containsExactly(controlCharacter("1:4", "1", "a comment"));
    assertThat(faults("a = \"\u0007\"")).containsExactly(controlCharacter("1:6", "7", "a string"));
    assertThat(faults("a = '''\u007f'''"))
        .containsExactly("1:8 CONTROL_CHARACTER control character `U+007F` in a string");
    assertThat(faults("a = \"\"\"\rx\"\"\""))
        .containsExactly("1:8 CONTROL_CHARACTER control character `U+000D` in a string");
    assertThat(faults("a = 1\rb = 2"))
        .containsExactly("1:6 CONTROL_CHARACTER control character `U+000D` in a line");
    assertThat(faults("a = [1\r, 2]"))
        .containsExactly("1:7 CONTROL_CHARACTER control character `U+000D` in a value");
    assertThat(faults("a = 1 \u0000")).containsExactly(controlCharacter("1:7", "0", "a line"));
    assertThat(faults("a\u0008 = 1")).containsExactly(controlCharacter("1:2", "8", "a key"));
    assertThat(faults("a = x\u0002")).containsExactly(controlCharacter("1:6", "2", "a value"));
  }

  private static String controlCharacter(String place, String digit, String where) {
    return place + " CONTROL_CHARACTER control character `U+000" + digit + "` in " + where;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abc", "'abc", "\"abc\\\"", "\"\"\"abc\n\"\"", "'''abc''", "\"\"\""})
  void a_string_without_an_end(String written) {
    assertThat(faults("a = " + written))
        .containsExactly("1:5 UNTERMINATED_STRING string has no end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x", "\\a", "\\0", "\\ ", "\\é", "\\'"})
  void an_unknown_escape(String escape) {
    Diagnostic fault = document("a = \"x" + escape + "\"").diagnostics().getFirst();

    assertThat(fault.code()).isEqualTo(TomlFault.UNKNOWN_ESCAPE);
    assertThat(fault.span()).isEqualTo(new SourceSpan(6, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u12", "\\u12x4", "\\U0001F60", "\\ud800", "\\uDFFF", "\\U00110000"})
  void an_escape_that_names_no_character(String escape) {
    assertThat(document("a = \"" + escape + "\"").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(TomlFault.BAD_UNICODE_ESCAPE);
  }

  @Test
  void each_bad_escape_of_a_string_is_told() {
    assertThat(faults("a = \"\\d \\w\""))
        .containsExactly(
            "1:6 UNKNOWN_ESCAPE unknown escape `\\d`", "1:9 UNKNOWN_ESCAPE unknown escape `\\w`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01", "-01", "1__0", "1_", "1.", ".5", "1._5", "1.5_", "1e", "1e+", "1_e5", "1e5.0", "0x",
        "0xG", "0x_1", "+0x1", "-0b1", "0o8", "0b2", "1.2.3", "0_1", "1a", "00.5", "0X1F", "-0x1"
      })
  void a_bad_number(String written) {
    assertThat(faults("a = " + written))
        .containsExactly("1:5 BAD_NUMBER `" + written + "` is not a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "0x8000000000000000"})
  void an_integer_of_more_than_64_bits(String written) {
    assertThat(faults("a = " + written))
        .containsExactly(
            "1:5 NUMBER_OUT_OF_RANGE integer `" + written + "` does not fit in 64 bits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29",
        "2025-13-01",
        "2025-00-10",
        "2025-1-1",
        "25:00:00",
        "12:60:00",
        "12:00:60",
        "12:30",
        "1:30:00",
        "7:",
        "2025-01-01T",
        "2025-01-01T12:00",
        "2025-01-01T12:00:00.",
        "2025-01-01T12:00:00+1:00",
        "2025-01-01T12:00:00+25:00",
        "2025-01-01T12:00:00x",
        "2025-01-01T12:00:00Zx",
        "2025-01-01x"
      })
  void a_bad_date_or_time(String written) {
    assertThat(faults("a = " + written))
        .containsExactly("1:5 BAD_DATE_OR_TIME `" + written + "` is not a date or time");
  }

  @Test
  void a_word_that_is_no_value_gets_a_hint() {
    assertThat(faults("a = hello world # x"))
        .containsExactly("1:5 UNKNOWN_VALUE `hello world` is not a value");
    assertThat(hint("a = hello world")).isEqualTo("a text needs quotes: `\"hello world\"`");
    assertThat(hint("a = True")).isEqualTo("did you mean `true`?");
    assertThat(faults("a = [yes, 1]")).containsExactly("1:6 UNKNOWN_VALUE `yes` is not a value");
  }

  private static String hint(String text) {
    return document(text).diagnostics().getFirst().hint().orElse("none");
  }

  @Test
  void a_missing_value() {
    assertThat(faults("a = \nb =# x"))
        .containsExactly(
            "1:5 MISSING_VALUE a value is missing", "2:4 MISSING_VALUE a value is missing");
    assertThat(faults("a == 1")).containsExactly("1:4 MISSING_VALUE no value between `=` and `=`");
    assertThat(faults("a = [,]")).containsExactly("1:6 MISSING_VALUE no value before `,`");
    assertThat(faults("a = [1,,2]")).containsExactly("1:8 MISSING_VALUE no value before `,`");
    assertThat(faults("a = [}]")).containsExactly("1:6 MISSING_VALUE `}` in an array");
  }

  @Test
  void a_missing_equals_sign() {
    assertThat(faults("a \"x\"\nb: 1\nc\nd e = 2"))
        .containsExactly(
            "1:3 MISSING_EQUALS no `=` after the key",
            "2:2 BAD_BARE_KEY `:` in a bare key",
            "3:2 MISSING_EQUALS no `=` after the key",
            "4:3 MISSING_EQUALS no `=` after the key");
    assertThat(faults("a = { b 1, c = 2 }"))
        .containsExactly("1:9 MISSING_EQUALS no `=` after the key");
  }

  @Test
  void a_missing_key() {
    assertThat(faults("= 1\na. = 2\n.b = 3\na..b = 4\n[]\n[x.]"))
        .containsExactly(
            "1:1 MISSING_KEY a key or a part of it is missing",
            "2:4 MISSING_KEY a key or a part of it is missing",
            "3:1 MISSING_KEY a key or a part of it is missing",
            "4:3 MISSING_KEY a key or a part of it is missing",
            "5:2 MISSING_KEY a key or a part of it is missing",
            "6:4 MISSING_KEY a key or a part of it is missing");
    assertThat(faults("a = { , }")).containsExactly("1:7 MISSING_KEY no `key = value` before `,`");
  }

  @Test
  void a_bare_key_with_other_characters() {
    assertThat(faults("é = 1\na@b = 2\n[x/y]\nno\u00a0break = 1"))
        .containsExactly(
            "1:1 BAD_BARE_KEY `é` in a bare key",
            "2:2 BAD_BARE_KEY `@` in a bare key",
            "3:3 BAD_BARE_KEY `/` in a bare key",
            "4:3 BAD_BARE_KEY `U+00A0` in a bare key");
  }

  @Test
  void a_key_of_several_lines() {
    assertThat(faults("\"\"\"a\"\"\" = 1\nb = 2"))
        .containsExactly("1:1 MULTILINE_KEY a string of several lines cannot be a key");
  }

  @Test
  void text_behind_a_value_or_a_header() {
    assertThat(faults("a = 1 2 # x\n[t] u\nb = \"x\" y\nc = [1] ]"))
        .containsExactly(
            "1:7 TEXT_AFTER_END `2 # x` after the end of a value",
            "2:5 TEXT_AFTER_END `u` after the end of a table header",
            "3:9 TEXT_AFTER_END `y` after the end of a value",
            "4:9 TEXT_AFTER_END `]` after the end of a value");
  }

  @Test
  void a_header_without_an_end() {
    assertThat(faults("[a\n[[b]\n[[c] ]\n[d e]\nx = 1"))
        .containsExactly(
            "1:1 UNCLOSED_HEADER table header has no end",
            "2:1 UNCLOSED_HEADER table header has no end",
            "3:1 UNCLOSED_HEADER table header has no end",
            "4:1 UNCLOSED_HEADER table header has no end");
  }

  @Test
  void an_array_without_an_end_ends_before_the_next_line_of_its_own() {
    assertThat(faults("a = [ 1,\n  2\nb = 3\nc = 01"))
        .containsExactly(
            "1:5 UNCLOSED_ARRAY array has no end", "4:5 BAD_NUMBER `01` is not a number");
    assertThat(faults("a = [ 1,\n[t]\nb = 01"))
        .containsExactly(
            "1:5 UNCLOSED_ARRAY array has no end", "3:5 BAD_NUMBER `01` is not a number");
    assertThat(faults("a = [ [1, 2]\n[[t.u]]\nb = 01"))
        .containsExactly(
            "1:5 UNCLOSED_ARRAY array has no end", "3:5 BAD_NUMBER `01` is not a number");
    assertThat(faults("a = [")).containsExactly("1:5 UNCLOSED_ARRAY array has no end");
  }

  @Test
  void arrays_in_an_array_are_not_taken_for_headers() {
    assertThat(faults("a = [\n[1],\n[true],\n[[2]],\n]")).isEmpty();
  }

  @Test
  void an_inline_table_without_an_end() {
    assertThat(faults("a = { b = 1\nc = 01"))
        .containsExactly(
            "1:5 UNCLOSED_INLINE_TABLE inline table has no end",
            "2:5 BAD_NUMBER `01` is not a number");
    assertThat(faults("a = {\n[t]\n"))
        .containsExactly("1:5 UNCLOSED_INLINE_TABLE inline table has no end");
  }

  @Test
  void a_missing_comma() {
    assertThat(faults("a = [ 1 2 ]\nb = [\n  \"x\"\n  \"y\"\n]\nc = { d = 1 e = 2 }"))
        .containsExactly(
            "1:8 MISSING_COMMA no `,` between values",
            "3:6 MISSING_COMMA no `,` between values",
            "6:12 MISSING_COMMA no `,` between values");
  }

  @Test
  void an_inline_table_on_several_lines_is_told_once_and_read() {
    var parsed = document("a = {\n  b = 1, # x\n  c = 2\n}\nd = 3");

    assertThat(faults(parsed))
        .containsExactly(
            "1:6 NEWLINE_IN_INLINE_TABLE an inline table ends on the line where it begins");
    assertThat(PlainValues.of(parsed.tree().root()).toString()).isEqualTo("{a={b=1, c=2}, d=3}");
  }

  @Test
  void a_comma_before_the_end_of_an_inline_table() {
    assertThat(faults("a = { b = 1, }"))
        .containsExactly("1:12 TRAILING_COMMA `,` before the end of an inline table");
  }

  @Test
  void nesting_has_a_bound() {
    String most = "[".repeat(100) + "]".repeat(100);
    assertThat(faults("a = " + most.substring(1, 199))).isEmpty();
    assertThat(faults("a = [" + most + "]\nb = 01"))
        .containsExactly(
            "1:105 NESTED_TOO_DEEPLY nested more than 100 deep",
            "2:5 BAD_NUMBER `01` is not a number");
    assertThat(faults("a.".repeat(100) + "a = 1"))
        .containsExactly("1:1 NESTED_TOO_DEEPLY nested more than 100 deep");
    assertThat(faults("[" + "a.".repeat(100) + "a]"))
        .containsExactly("1:2 NESTED_TOO_DEEPLY nested more than 100 deep");
    assertThat(faults("[" + "a.".repeat(60) + "a]\n" + "b.".repeat(60) + "b = 1"))
        .containsExactly("2:1 NESTED_TOO_DEEPLY nested more than 100 deep");
  }

  @Test
  void a_thousand_faults_are_listed_and_the_others_counted() {
    List<String> faults = faults("a = 01\n" + "=\n".repeat(1500));

    assertThat(faults).hasSize(1001);
    assertThat(faults.getLast()).endsWith("TOO_MANY_FAULTS 501 more faults are not listed");
  }
}
