package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.ScanLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong inside of an array, a response or another wrapper costs as little as it can.
class WrapperFaultsTest {
  @TempDir private Path folder;

  private Reading read(String text) throws IOException {
    return read(text, ScanLimits.DEFAULT);
  }

  private Reading read(String text, ScanLimits limits) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Reading reading = read(bytes, Delivery.FILE, limits);
    for (Delivery delivery : List.of(Delivery.STANDARD_INPUT, Delivery.BYTE_BY_BYTE)) {
      Reading other = read(bytes, delivery, limits);
      assertThat(other.told())
          .as("%s", delivery)
          .containsExactlyInAnyOrderElementsOf(reading.told());
      assertThat(other.events()).isEqualTo(reading.events());
    }
    return reading;
  }

  private Reading read(byte[] bytes, Delivery delivery, ScanLimits limits) throws IOException {
    return Reading.of(List.of(delivery.of("-", bytes, folder)), Set.of(), 64, limits);
  }

  @Test
  void a_fault_inside_of_an_element_is_told_with_its_true_line_and_column() throws IOException {
    Reading reading = read("[\n  {\n    \"é\": tru\n  }, {\"a\": 01}, {\"b\": 1}\n]");
    assertThat(reading.told())
        .containsExactly(
            "EVENT-0001 -:3:10 expected a value, found `t`",
            "EVENT-0001 -:4:13 expected the rest of a number, found `1`");
    assertThat(reading.events()).containsExactly("-:4:17");
  }

  @Test
  void an_element_that_is_no_object_costs_itself() throws IOException {
    Reading reading = read("[{}, 1, \"a\", [2], null, {}]");
    assertThat(reading.events()).containsExactly("-:1", "-:1:25");
    assertThat(reading.told())
        .containsExactly(
            "EVENT-0002 -:1:6 an event is an object, found a number",
            "EVENT-0002 -:1:9 an event is an object, found a text",
            "EVENT-0002 -:1:14 an event is an object, found an array",
            "EVENT-0002 -:1:19 an event is an object, found `null`");
  }

  @Test
  void brackets_that_do_not_fit_cost_one_element() throws IOException {
    assertThat(read("[{\"a\":[1},{\"b\":2}]").events()).containsExactly("-:1:11");
    assertThat(read("[{\"a\":{\"b\":[[}},{\"b\":2}]").events()).containsExactly("-:1:17");
  }

  @Test
  void a_text_that_is_not_closed_ends_with_its_line() throws IOException {
    Reading reading = read("[\n {\n  \"a\": \"x,\n  \"b\": 1\n },\n {\"c\": 3}\n]");
    assertThat(reading.events()).containsExactly("-:6");
    assertThat(reading.findings()).singleElement().matches(finding -> finding.line() == 3);
  }

  @Test
  void an_element_without_its_last_brace_costs_itself_where_the_next_starts_a_line()
      throws IOException {
    Reading reading = read("[\n{\"a\":{\"b\":1},\n{\"c\":2},\n{\"d\":3}\n]");
    assertThat(reading.events()).containsExactly("-:3", "-:4");
    assertThat(reading.findings()).hasSize(1).noneMatch(IntakeFinding::leavesInputUnread);
    Reading inOneLine = read("[{\"a\":{\"b\":1},{\"c\":2},{\"d\":3}]");
    assertThat(inOneLine.events()).isEmpty();
    assertThat(inOneLine.told())
        .containsExactly(
            "INPUT-0008 - `-` is not read from 1:2 on: the document that starts there is not"
                + " closed");
  }

  @Test
  void what_stands_between_elements_costs_them_only_where_lines_do_not_part_them()
      throws IOException {
    Reading lines = read("[\n  {\"a\":1}\n  {\"b\":2}},\n  {\"c\":3}\n]");
    assertThat(lines.events()).containsExactly("-:2", "-:3", "-:4");
    assertThat(lines.told())
        .containsExactly(
            "EVENT-0001 -:3:3 expected `,` or `]` behind an element, found `{`",
            "EVENT-0001 -:3:10 expected `,` or `]` behind an element, found `}`");
    Reading line = read("[{\"a\":1}{\"b\":2}]");
    assertThat(line.events()).containsExactly("-:1");
    assertThat(line.told())
        .containsExactly(
            "INPUT-0008 - `-` is not read from 1:9 on: expected `,` or `]` behind an element,"
                + " found `{`");
  }

  @Test
  void a_comma_too_many_costs_nothing() throws IOException {
    Reading reading = read("[{},,{},]");
    assertThat(reading.events()).hasSize(2);
    assertThat(reading.told())
        .containsExactly(
            "EVENT-0001 -:1:5 expected an element, found `,`",
            "EVENT-0001 -:1:9 expected an element, found `]`");
  }

  @Test
  void lines_that_look_like_documents_inside_of_one_are_none() throws IOException {
    Reading reading = read("[\n{\n\"a\":[\n{\"b\":1},\n{\"c\":2}\n]\n},\n{\"d\":tru}\n]");
    assertThat(reading.events()).containsExactly("-:2");
    Reading broken = read("[\n{\n\"a\":1,\n{\"b\":1},\n{\"c\":2}\n}\n]");
    assertThat(broken.events()).isEmpty();
  }

  @Test
  void several_wrappers_may_follow_one_another() throws IOException {
    assertThat(read("[{}]\n[{},\n{}]\n").events()).containsExactly("-:1", "-:2", "-:3");
    String response = "{\"hits\":{\"hits\":[{\"_id\":\"a\",\"_source\":{}}]}}\n";
    assertThat(read(response + response).events()).containsExactly("a", "a");
    Reading followed = read("[{}]\n[{}]\ntext");
    assertThat(followed.told())
        .containsExactly("INPUT-0008 - `-` is not read from 3:1 on: expected an array, found `t`");
  }

  @Test
  void a_document_that_is_not_closed_ends_the_input_early() throws IOException {
    Reading reading = read("{\n \"a\": 1\n}\n{\n \"a\": {\n");
    assertThat(reading.events()).containsExactly("-:1");
    assertThat(reading.told())
        .containsExactly(
            "INPUT-0002 - `-` is not read to its end: it ends inside the document that starts at"
                + " 4:1");
  }

  @Test
  void a_document_beyond_the_limit_costs_itself() throws IOException {
    ScanLimits limits = new ScanLimits(40, 5, 5);
    String large = "{\"a\":\"" + "x".repeat(100) + "\"}";
    Reading array = read("[" + large + ",\n{\"b\":1}]", limits);
    assertThat(array.events()).containsExactly("-:2");
    assertThat(array.told())
        .containsExactly("EVENT-0004 -:1:2 the document has 108 bytes, the limit is 40");
    Reading bulk = read("{\"index\":{}}\n" + large + "\n{\"index\":{}}\n{}\n", limits);
    assertThat(bulk.events()).containsExactly("-:4");
    assertThat(bulk.told())
        .containsExactly("EVENT-0004 -:2:1 the line has 108 bytes, the limit is 40");
    Reading csv = read("a,b\n" + "x".repeat(100) + ",1\n2,3\n", limits);
    assertThat(csv.events()).containsExactly("-:3");
    assertThat(csv.told())
        .containsExactly("EVENT-0004 -:2:1 the row has 101 bytes, the limit is 40");
  }

  @Test
  void depth_costs_no_memory_and_no_more_than_its_document() throws IOException {
    Reading reading = read("[{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "},\n{}]");
    assertThat(reading.events()).containsExactly("-:2");
    assertThat(reading.findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("EVENT-0005");
  }

  @Test
  void a_hit_without_source_and_fields_is_no_event() throws IOException {
    Reading reading =
        read("{\"hits\":{\"hits\":[{\"_id\":\"1\"},\n{\"_id\":\"2\",\"fields\":{\"a\":[1]}}]}}");
    assertThat(reading.events()).containsExactly("2");
    assertThat(reading.documents()).containsExactly("{\"a\":[1]}");
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(WrapperFault.HIT_WITHOUT_SOURCE);
          assertThat(finding.place()).isEqualTo("-:1:18");
        });
  }

  @Test
  void a_fault_in_the_fields_of_a_hit_is_told_with_its_true_place() throws IOException {
    Reading reading =
        read("{\"hits\":{\"hits\":[\n{\"_index\":\"i\",\"fields\":{\n\"a\":[tru]}}]}}");
    assertThat(reading.told()).containsExactly("EVENT-0001 -:3:6 expected a value, found `t`");
  }

  @Test
  void a_row_of_an_answer_has_a_value_for_each_column() throws IOException {
    Reading reading =
        read(
            "{\"columns\":[{\"name\":\"a\",\"type\":\"long\"},{\"name\":\"b.c\"}],"
                + "\"values\":[[1,null],\n[2],\n[3,[4,5]],\n[6, tru],\n[null,null]]}");
    assertThat(reading.documents()).containsExactly("{\"a\":1}", "{\"a\":3,\"b.c\":[4,5]}", "{}");
    assertThat(reading.told())
        .containsExactly(
            "WRAP-0003 -:2:1 the row has 1 values, there are 2 columns",
            "EVENT-0001 -:4:5 expected a value, found `t`");
  }

  @Test
  void the_source_of_a_bulk_body_cannot_be_more_than_one_document() throws IOException {
    Reading reading =
        read(
            """
            {"index":{"_id":"1"}}
            {"a":1},"_id":{"b":2}
            {"index":{"_id":2,"_index":"i"}}
            {"c":3}
            {"index":{
            {"d":4}
            """);
    assertThat(reading.events()).containsExactly("2");
    assertThat(reading.told())
        .containsExactlyInAnyOrder(
            "EVENT-0001 -:2:8 the document is complete, yet `,` follows",
            "WRAP-0001 -:5:1 an action is one of `index`, `create`, `update` and `delete`");
  }

  @Test
  void a_row_of_csv_that_does_not_fit_costs_itself() throws IOException {
    Reading reading = read("a,b\n1,2\n3\n\"4\"x,5\n\n6,\"7\n8\"\n");
    assertThat(reading.events()).containsExactly("-:2", "-:6");
    assertThat(reading.told())
        .containsExactly(
            "WRAP-0003 -:3:1 the row has 1 cells, there are 2 columns",
            "WRAP-0003 -:4:1 something stands behind a closing quote");
  }

  @Test
  void a_quote_that_is_not_closed_ends_the_input_early() throws IOException {
    Reading reading = read("a,b\n1,2\n\"3,4\n5,6\n");
    assertThat(reading.events()).containsExactly("-:2");
    assertThat(reading.told())
        .containsExactly(
            "INPUT-0002 - `-` is not read to its end: it ends inside quotes, in the row that starts"
                + " at line 3");
  }

  @Test
  void a_column_that_is_named_twice_refuses_the_input() throws IOException {
    Reading reading = read("a,b,a\n1,2,3\n");
    assertThat(reading.events()).isEmpty();
    assertThat(reading.told())
        .containsExactly(
            "INPUT-0004 - `-` is CSV that names the column `a` twice, which is not read");
  }
}
