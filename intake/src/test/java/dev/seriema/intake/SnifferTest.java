package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
  private static Optional<OtherFormat> format(byte[] bytes) {
    return new Sniffer(bytes, 0, bytes.length, true).otherFormat();
  }

  private static Optional<OtherFormat> format(String text) {
    return format(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~~",
        "{}",
        "{\"a\":1}~{\"a\":2}~",
        "  {\"a\":1}~",
        "not json~{\"a\":1}~",
        "[1,2]~{\"a\":1}~",
        "{\"a\":~{\"a\":1}~",
        "{\"a\":1,~{\"a\":1}~",
        "{\"a\":{~{\"a\":1}~",
        "{\"index\":{\"name\":\"a field of this name\"}}~",
        "{\"_index\":\"i\",\"_id\":\"1\",\"_source\":{\"hits\":1}}~",
        "{\"hits\":3,\"took\":4}~",
        "{\"columns\":[\"a\"],\"rows\":2}~",
        "{\"text\":\"{\\\"hits\\\":{\\\"hits\\\":[]}}\"}~"
      })
  void lines_of_json_are_read(String text) {
    assertThat(format(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "JSON_ARRAY | [{\"a\":1},{\"a\":2}]",
        "JSON_ARRAY | [~{\"a\":1}~]",
        "JSON_ARRAY | []",
        "PRETTY_PRINTED | {~  \"a\": 1~}~",
        "PRETTY_PRINTED | {\"a\":1,~\"b\":2}",
        "PRETTY_PRINTED | {\"a\":[~1]}",
        "PRETTY_PRINTED | {~}",
        "SEARCH_RESPONSE | {\"took\":1,\"hits\":{\"total\":3,\"hits\":[]}}",
        "SEARCH_RESPONSE | {\"hits\":{\"hits\":[{\"_id\":1}]}}",
        "ESQL_ANSWER | {\"took\":1,\"columns\":[],\"values\":[]}",
        "BULK_BODY | {\"index\":{}}~{\"a\":1}~",
        "BULK_BODY | {\"create\":{\"_index\":\"i\"}}~{\"a\":1}~",
        "CSV | a,b,c~1,2,3~",
        "CSV | \"a\",\"b\"~\"1,5\",\"2\"~",
        "XML | <Event/>",
        "TEXT | Mar 1 08:00:00 web sshd[1]: Accepted, so far~Mar 1 08:00:01 web sshd[1]: Closed~",
        "TEXT | 42"
      })
  void another_format_is_recognised(OtherFormat expected, String text) {
    assertThat(format(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ZSTANDARD, 28b52ffd240c",
    "ZIP, 504b03040a00",
    "BZIP2, 425a68393141",
    "XZ, fd377a585a000004",
    "LZ4, 04224d186040",
    "GZIP_TWICE, 1f8b08000000",
    "PARQUET, 5041523115041518",
    "WINDOWS_EVENT_LOG, 456c6646696c650000",
    "UTF_16, fffe7b002200",
    "UTF_16, feff007b0022",
    "UTF_16, 7b0022006100",
    "UTF_16, 007b00220061",
    "UTF_32, fffe00007b000000",
    "UTF_32, 0000feff0000007b",
    "BINARY, 4d5a90000300"
  })
  void bytes_that_are_no_text_are_recognised(OtherFormat expected, String hexadecimal) {
    assertThat(format(HexFormat.of().parseHex(hexadecimal))).contains(expected);
  }

  @Test
  void an_object_in_one_line_is_decided_by_that_line() {
    byte[] bytes = "{\"a\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new Sniffer(bytes, 0, bytes.length, false).isUndecided()).isFalse();
    assertThat(new Sniffer(bytes, 0, bytes.length - 1, false).isUndecided()).isTrue();
  }

  @Test
  void what_may_go_on_over_lines_waits_for_more() {
    byte[] bytes = "{\n \"took\": 3,\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new Sniffer(bytes, 0, bytes.length, false).isUndecided()).isTrue();
    assertThat(new Sniffer(bytes, 0, bytes.length, true).isUndecided()).isFalse();
  }
}
