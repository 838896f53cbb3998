package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
  private static @Nullable Recognised recognised(byte[] bytes) {
    Recognised whole = new Sniffer().look(bytes, bytes.length, true);
    Sniffer sniffer = new Sniffer();
    Recognised inPieces = null;
    for (int filled = 0; filled <= bytes.length && inPieces == null; filled++) {
      inPieces = sniffer.look(bytes, filled, filled == bytes.length);
    }
    assertThat(inPieces).as("byte by byte").isEqualTo(whole);
    return whole;
  }

  private static @Nullable Recognised recognised(String text) {
    return recognised(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~~",
        "{}",
        "{\"a\":1}~{\"a\":2}~",
        "host.name,message~{\"a\":1,\"b\":2}~",
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
    assertThat(recognised(text)).isEqualTo(Form.JSON_LINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "JSON_ARRAY | [{\"a\":1},{\"a\":2}]",
        "JSON_ARRAY | [~{\"a\":1}~]",
        "JSON_ARRAY | []",
        "JSON_ARRAY | [1,2]",
        "JSON_ARRAY | [~1,~{}]",
        "JSON_ARRAY | [{\"a\":1}]~[{\"a\":2}]~",
        "DOCUMENTS | {~  \"a\": 1~}~",
        "DOCUMENTS | {\"a\":1,~\"b\":2}",
        "DOCUMENTS | {\"a\":[~1]}",
        "DOCUMENTS | {~}",
        "SEARCH_RESPONSE | {\"took\":1,\"hits\":{\"total\":3,\"hits\":[]}}",
        "SEARCH_RESPONSE | {\"hits\":{\"hits\":[{\"_id\":1}]}}",
        "SEARCH_RESPONSE | {~\"took\":1,~\"hits\":~{\"total\":3,\"hits\":[]}}",
        "ESQL_ANSWER | {\"took\":1,\"columns\":[],\"values\":[]}",
        "RECORDS | {\"Records\":[{\"eventName\":\"a\"}]}",
        "RECORDS | {~\"records\": [~{\"eventName\":\"a\"}]}",
        "BULK_BODY | {\"index\":{}}~{\"a\":1}~",
        "BULK_BODY | {\"create\":{\"_index\":\"i\",\"pipeline\":\"p\"}}~{\"a\":1}~",
        "BULK_BODY | {\"delete\":{\"_id\":\"i\"}}~",
        "CSV | a,b,c~1,2,3~",
        "CSV | a,b~1,\"two~lines\"~",
        "CSV | a;b~1;2~",
        "CSV | @timestamp,b~1,2,3~1,2~",
        "CSV | a,b~1,\"two~lines",
        "CSV | \"@timestamp\",\"b\"~\"1,5\",\"2\"~",
        "CSV | a,b"
      })
  void a_form_is_recognised(Form expected, String text) {
    assertThat(recognised(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "AUDIT_LOG | type=SYSCALL msg=audit(1490995752.404:20): arch=c000003e~",
        "ZEEK_LOG | #separator \\x09~#fields~",
        "W3C_LOG | #Software: Microsoft Internet Information Services 10.0~#Fields: date time~",
        "ACCESS_LOG | 10.0.0.1 - - [01/Mar/2026:08:00:00 +0000] \"GET / HTTP/1.1\" 200 1~",
        "CEF | CEF:0|Maker|Product|1|100|Name|5|src=10.0.0.1~",
        "CEF | <13>Mar  1 08:00:00 web CEF:0|Maker|Product|1|100|Name|5|src=10.0.0.1~",
        "LEEF | LEEF:1.0|Maker|Product|1|100|src=10.0.0.1~",
        "EVENT_XML | <Event><System/></Event>~",
        "EVENT_XML | <?xml version=\"1.0\"?>~<Events><Event xmlns=\"x\"/></Events>~",
        "XML | <html/>",
        "SYSLOG | Mar 1 08:00:00 web sshd[1]: Accepted, so far~Mar 1 08:00:01 web sshd[1]: Closed~",
        "SYSLOG | <34>1 2026-03-01T08:00:00Z web su - ID47 - text~",
        "SYSLOG | 2026-03-01T08:00:00.123+00:00 web sshd[1]: Closed~",
        "CSV | Level of it,Date and Time~Information,today~",
        "TEXT | [2026-03-01 08:00:00] INFO started~[2026-03-01 08:00:01] INFO done~",
        "TEXT | 42",
        "TEXT | Well,so~it,goes,on~",
        "TEXT | Some words."
      })
  void text_that_is_not_read_is_named(OtherFormat expected, String text) {
    String spaced = text.replace("Mar 1", "Mar  1");
    assertThat(recognised(spaced)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ZSTD_TWICE, 28b52ffd240c",
    "ZIP, 504b03040a00",
    "BZIP2, 425a68393141",
    "XZ, fd377a585a000004",
    "LZ4, 04224d186040",
    "GZIP_TWICE, 1f8b08000000",
    "SEVEN_ZIP, 377abcaf271c",
    "PACKET_CAPTURE, d4c3b2a10200",
    "PACKET_CAPTURE, 0a0d0d0a1c00",
    "SQLITE, 53514c69746520666f",
    "JOURNAL, 4c504b53484852480000",
    "AVRO, 4f626a010414",
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
    assertThat(recognised(HexFormat.of().parseHex(hexadecimal))).isEqualTo(expected);
  }

  @Test
  void an_object_in_one_line_is_decided_by_that_line() {
    byte[] bytes = "{\"a\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new Sniffer().look(bytes, bytes.length, false)).isEqualTo(Form.JSON_LINES);
    assertThat(new Sniffer().look(bytes, bytes.length - 1, false)).isNull();
  }

  @Test
  void what_may_go_on_over_lines_waits_for_more() {
    byte[] bytes = "{\n \"took\": 3,\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new Sniffer().look(bytes, bytes.length, false)).isNull();
    assertThat(new Sniffer().look(bytes, bytes.length, true)).isEqualTo(Form.DOCUMENTS);
  }

  @Test
  void binary_data_is_binary_whatever_line_ends_and_braces_it_holds() {
    for (long seed = 1; seed <= 300; seed++) {
      byte[] bytes = new byte[100_000];
      new Random(seed).nextBytes(bytes);
      assertThat(new Sniffer().look(bytes, bytes.length, true)).as("seed %d", seed).isNotNull();
      bytes[0] = (byte) 0xf1;
      byte[] line = "\n{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
      System.arraycopy(line, 0, bytes, 50_000, line.length);
      assertThat(recognised(bytes)).as("seed %d", seed).isEqualTo(OtherFormat.BINARY);
    }
  }

  @Test
  void lines_behind_a_hole_of_zeros_are_read() {
    String text = "\0".repeat(5_000) + "\n{\"a\":1}\n{\"a\":2}\n";
    assertThat(recognised(text)).isEqualTo(Form.JSON_LINES);
  }
}
