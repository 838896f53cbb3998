package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventScannerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"process.parent.name\":\"bash\"}",
        "{\"process\":{\"parent\":{\"name\":\"bash\"}}}",
        "{\"process\":{\"parent.name\":\"bash\"}}",
        "{\"process.parent\":{\"name\":\"bash\"}}",
        "{\"pro\\u0063ess\":{\"parent\\u002ename\":\"bash\"}}",
        " { \"process\" :\t{ \"parent.name\"\r: \n\"b\\u0061sh\" } } "
      })
  void all_spellings_of_a_name_are_one_field(String document) {
    Scanning scanning = Scanning.of("process.parent.name", "process.parent", "user.name");
    assertThat(scanning.read(document).texts("process.parent.name")).containsExactly("bash");
    assertThat(scanning.texts("user.name")).isEmpty();
  }

  @Test
  void a_key_may_be_longerand_escaped_all_through() {
    String escaped = "\\u0061".repeat(40);
    String name = "a".repeat(40);
    assertThat(Scanning.of(name).read("{\"" + escaped + "\":1}").texts(name)).containsExactly("1");
    String longer = "\\u005f" + "\\u0061".repeat(200);
    assertThat(Scanning.of("b").read("{\"" + longer + "\":1,\"b\":2}").texts("b"))
        .containsExactly("2");
  }

  @Test
  void what_came_in_an_array_of_documents_does_not_hide_the_id_of_the_next_document() {
    Scanning scanning = Scanning.of("a");
    assertThat(scanning.scan("[{\"_id\":\"0\",\"a\":1},{\"_id\":\"0\",\"a\":1}]")).isNotNull();
    scanning.read("{\"_id\":\"1\",\"a\":1}                  ");
    assertThat(scanning.event.id()).isEqualTo("1");
  }

  @Test
  void a_field_in_two_spellings_has_the_values_of_both_in_order() {
    Scanning scanning = Scanning.of("process.name");
    scanning.read("{\"process.name\":\"a\",\"process\":{\"name\":[\"b\",\"c\"]}}");
    assertThat(scanning.texts("process.name")).containsExactly("a", "b", "c");
  }

  @Test
  void arrays_flatten_and_nothing_is_no_value() {
    Scanning scanning = Scanning.of("a", "b.c");
    scanning.read(
        "{\"a\":[[1,[null,\"x\"]],[],true],\"b\":[{\"c\":1},{},{\"c\":[]},null,{\"c\":-2.50}]}");
    assertThat(scanning.texts("a")).containsExactly("1", "x", "true");
    assertThat(scanning.kinds("a"))
        .containsExactly(ValueKind.NUMBER, ValueKind.STRING, ValueKind.TRUE);
    assertThat(scanning.texts("b.c")).containsExactly("1", "-2.50");
  }

  @Test
  void an_object_where_a_leaf_is_wanted_is_told_and_its_inside_is_still_reached() {
    Scanning scanning = Scanning.of("process.args", "process.args.x");
    scanning.read("{\"process\":{\"args\":[{\"x\":1},{ },\"y\"]}}");
    assertThat(scanning.kinds("process.args")).containsExactly(ValueKind.OBJECT, ValueKind.STRING);
    assertThat(scanning.texts("process.args")).containsExactly("{\"x\":1}", "y");
    assertThat(scanning.texts("process.args.x")).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_index\":\"logs-x\",\"_id\":\"7\",\"a\":1,\"_source\":{\"a\":2}}",
        "{\"a\":{\"a\":1},\"_source\":{\"a\":2},\"_id\":\"7\",\"a\":1,\"_index\":\"logs-x\"}",
        "{\"a\":1,\"a\":1,\"_sour\\u0063e\":{\"a\":2},\"_\\u0069d\":\"\\u0037\",\"_index\":\"logs-x\"}"
      })
  void of_an_envelope_the_source_is_the_event_whatever_the_order(String document) {
    Scanning scanning = Scanning.of("a", "_id");
    assertThat(scanning.read(document).texts("a")).containsExactly("2");
    assertThat(scanning.event.id()).isEqualTo("7");
    assertThat(scanning.texts("_id")).containsExactly("7");
    assertThat(scanning.event.index()).isEqualTo("logs-x");
    assertThat(scanning.document()).isEqualTo("{\"a\":2}");
  }

  @Test
  void a_plain_document_may_say_its_id_and_index_too() {
    Scanning scanning = Scanning.of("a");
    scanning.read(" {\"_id\":\"7\",\"_index\":\"i\",\"a\":1,\"_source\":\"none\"} ");
    assertThat(scanning.event.id()).isEqualTo("7");
    assertThat(scanning.event.index()).isEqualTo("i");
    assertThat(scanning.document()).startsWith("{\"_id\"").endsWith("\"none\"}");
    scanning.read("{\"_id\":7,\"b\":{\"_id\":\"8\"}}");
    assertThat(scanning.event.id()).isNull();
    assertThat(scanning.event.index()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "MALFORMED_JSON | 8 | {\"a\":1,} | expected a key in double quotes, found `}`",
        "MALFORMED_JSON | 5 | {\"a\":} | expected a value, found `}`",
        "MALFORMED_JSON | 5 | {\"a\" 1} | expected `:` after a key, found `1`",
        "MALFORMED_JSON | 6 | {\"a\":01} | expected the rest of a number, found `1`",
        "MALFORMED_JSON | 6 | {\"a\":-} | expected the rest of a number, found `}`",
        "MALFORMED_JSON | 7 | {\"a\":1.} | expected the rest of a number, found `}`",
        "MALFORMED_JSON | 5 | {\"a\":tru} | expected a value, found `t`",
        "MALFORMED_JSON | 6 | {\"a\":\"\\x\"} | unknown escape: `x` after a backslash",
        "MALFORMED_JSON | 10 | {\"a\":\"\\u12G4\"} | expected four hexadecimal digits after `\\u`,"
            + " found `G`",
        "MALFORMED_JSON | 8 | {\"a\":\"bc | the document ends inside a text",
        "MALFORMED_JSON | 6 | {\"a\":1 | expected `,` or `}`, found the end",
        "MALFORMED_JSON | 7 | {\"a\":1}{} | the document is complete, yet `{` follows",
        "MALFORMED_JSON | 7 | {\"a\":[1}] | expected `,` or `]`, found `}`",
        "MALFORMED_JSON | 0 | '' | expected a value, found the end",
        "NOT_AN_OBJECT | 0 | [1,2] | an event is an object, found an array",
        "NOT_AN_OBJECT | 0 | null | an event is an object, found `null`",
        "DUPLICATE_KEY | 7 | {\"a\":1,\"\\u0061\":2} | the key `\\u0061` stands twice in one"
            + " object",
        "DUPLICATE_KEY | 7 | {\"x\":0,\"_id\":\"1\",\"_id\":\"1\"} | the key `_id` stands twice in"
            + " one object"
      })
  void a_fault_says_what_was_found_and_where(
      EventFault kind, int offset, String document, String message) {
    Scanning scanning = Scanning.of("a");
    ScanFault fault = scanning.scan(document);
    assertThat(Optional.ofNullable(fault))
        .hasValueSatisfying(found -> {
          assertThat(found.kind()).isEqualTo(kind);
          assertThat(found.message()).isEqualTo(message);
        });
    assertThat(scanning.event.values()).isZero();
  }

  @Test
  void a_doubled_key_counts_only_on_the_way_to_a_wanted_field() {
    Scanning scanning = Scanning.of("process.name");
    scanning.read("{\"user\":1,\"user\":2,\"process\":{\"pid\":1,\"pid\":1,\"name\":\"a\"}}");
    scanning.read("{\"process\":[{\"name\":\"a\"},{\"name\":\"b\"}]}");
    scanning.read("{\"process.name\":\"a\",\"process\":{\"name\":\"b\"},\"Process.name\":\"c\"}");
    assertThat(scanning.scan("{\"process\":{\"pid\":1},\"process\":{\"pid\":2}}"))
        .isNotNull()
        .extracting(ScanFault::kind)
        .isEqualTo(EventFault.DUPLICATE_KEY);
    assertThat(scanning.scan("{\"process.name\":1,\"process\":{\"name\":1},\"process.name\":1}"))
        .isNotNull()
        .extracting(ScanFault::kind)
        .isEqualTo(EventFault.DUPLICATE_KEY);
  }

  @Test
  void a_strict_reader_refuses_a_key_twice_wherever_it_leads() {
    Scanning scanning = Scanning.within(ScanLimits.DEFAULT.inStrictForm(), "process.name");
    for (String document :
        new String[] {
          "{\"user\":1,\"user\":2}",
          "{\"user\":[{\"a\":1},{\"b\":[{\"c\":1,\"\\u0063\":2}]}]}",
          "{\"took\":1,\"took\":2,\"_source\":{\"process\":{\"name\":\"a\"}}}"
        }) {
      assertThat(scanning.scan(document))
          .as(document)
          .isNotNull()
          .extracting(ScanFault::kind)
          .isEqualTo(EventFault.DUPLICATE_KEY);
    }
    assertThat(scanning.scan("{\"user\":1,\"user\":2}"))
        .isEqualTo(
            new ScanFault(
                EventFault.DUPLICATE_KEY, 10, "the key `user` stands twice in one object"));
    scanning.read("{\"a\":{\"b\":1},\"a.b\":2,\"A\":[{\"b\":1},{\"b\":2}]}");
  }

  @Test
  void a_text_where_fields_lie_inside_is_noted_once_and_what_nobody_reads_is_not() {
    Scanning scanning = Scanning.of("process.name", "user.id");
    for (int round = 0; round < 3; round++) {
      scanning.read("{\"process\":[\"x\",1,{\"name\":\"y\"}],\"user\":null,\"host\":\"a\"}");
      assertThat(scanning.texts("process.name")).containsExactly("y");
      UnreadableFields unreadable = scanning.event.unreadable();
      assertThat(unreadable.count()).isEqualTo(1);
      assertThat(unreadable.field(0)).isEqualTo(new FieldPath("process"));
      assertThat(unreadable.wanted(0)).isEqualTo(FieldType.OBJECT);
      assertThat(unreadable.kind(0)).isEqualTo(ValueKind.STRING);
    }
    scanning.read("{\"process\":{\"name\":\"y\"},\"user\":[],\"process.name\":{\"x\":1}}");
    assertThat(scanning.event.unreadable().count()).isZero();
    assertThat(scanning.event.hasObjects()).isTrue();
  }

  @Test
  void limits_are_named_where_they_bite() {
    Scanning scanning = Scanning.within(new ScanLimits(40, 3, 2), "a");
    scanning.read("{\"a\":[[1],2]}");
    scanning.read("{\"b\":[1,2,3,4]}" + " ".repeat(25));
    assertThat(scanning.scan("{\"b\":[1,2,3,4]}" + " ".repeat(26)))
        .isEqualTo(
            new ScanFault(EventFault.TOO_LARGE, 40, "the document has 41 bytes, the limit is 40"));
    assertThat(scanning.scan("{\"b\":[[[1]]]}"))
        .isEqualTo(
            new ScanFault(
                EventFault.TOO_DEEP,
                7,
                "objects and arrays lie more than 3 deep, which is the limit"));
    assertThat(scanning.scan("{\"a\":[1,2,3]}"))
        .isEqualTo(
            new ScanFault(
                EventFault.TOO_MANY_VALUES,
                10,
                "more than 2 values of fields that are read, which is the limit"));
  }

  @Test
  void the_deepest_document_fits_a_small_stack() throws Exception {
    ScanLimits deepest = new ScanLimits(1 << 20, ScanLimits.GREATEST_DEPTH, 10);
    Scanning scanning = Scanning.within(deepest, "x");
    String fits = "{\"a\":".repeat(500) + "[".repeat(500) + "]".repeat(500) + "}".repeat(500);
    String tooDeep = "{\"a\":".repeat(100_000);
    FutureTask<Boolean> both =
        new FutureTask<>(() -> scanning.scan(fits) == null && scanning.scan(tooDeep) != null);
    new Thread(null, both, "small stack", 256 << 10).start();
    assertThat(both.get()).isTrue();
    assertThatThrownBy(() -> new ScanLimits(100, ScanLimits.GREATEST_DEPTH + 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_event_forgets_the_former_document() {
    Scanning scanning = Scanning.of("a", "b");
    scanning.read("{\"_id\":\"1\",\"a\":[\"x\\n\",\"Y\"]}");
    assertThat(scanning.texts("a")).containsExactly("x\n", "Y");
    scanning.read("{\"b\":1}");
    assertThat(scanning.texts("a")).isEmpty();
    assertThat(scanning.event.id()).isNull();
    assertThat(scanning.event.values()).isEqualTo(1);
    scanning.scan("{\"a\":");
    assertThat(scanning.texts("b")).isEmpty();
    assertThat(scanning.event.documentEnd()).isZero();
  }

  @Test
  void text_and_folded_text_are_made_once_and_mostly_not_at_all() {
    Scanning scanning = Scanning.of("a");
    scanning.read("{\"a\":[\"plain\",\"C:\\\\Temp\",\"UPPER\",\"Grüße \\u00c4\"]}");
    Event event = scanning.event;
    assertThat(event.textBytes(0)).isSameAs(event.document());
    assertThat(event.foldedBytes(0)).isSameAs(event.document());
    assertThat(event.foldedStart(0)).isEqualTo(event.textStart(0));
    assertThat(scanning.texts("a")).containsExactly("plain", "C:\\Temp", "UPPER", "Grüße Ä");
    assertThat(folded(event, 1)).isEqualTo("c:\\temp");
    assertThat(folded(event, 2)).isEqualTo("upper");
    assertThat(folded(event, 3)).isEqualTo("grüße ä");
    assertThat(event.foldedStart(3)).isEqualTo(event.foldedStart(3));
    assertThat(scanning.texts("a")).containsExactly("plain", "C:\\Temp", "UPPER", "Grüße Ä");
  }

  @Test
  void letters_are_folded_wherever_they_stand_in_a_text() {
    Scanning scanning = Scanning.of("a");
    String letters = "@AMZ[`amz{Z\u007f";
    for (int length = 0; length < 40; length++) {
      String text = "0123456789".repeat(4).substring(0, length) + letters;
      scanning.read("{\"a\":[\"" + text + "\",\"" + text + "É\",\"É" + text + "\"]}");
      assertThat(folded(scanning.event, 0)).isEqualTo(CaseFolding.fold(text));
      assertThat(folded(scanning.event, 1)).isEqualTo(CaseFolding.fold(text + "É"));
      assertThat(folded(scanning.event, 2)).isEqualTo(CaseFolding.fold("É" + text));
    }
  }

  @Test
  void values_of_one_field_that_stand_apart_follow_one_another() {
    Scanning scanning = Scanning.of("a.b", "c", "d");
    scanning.read("{\"a\":[{\"b\":1},{\"b\":2}],\"c\":3,\"a.b\":[4,5],\"_id\":\"6\"}");
    assertThat(scanning.texts("a.b")).containsExactly("1", "2", "4", "5");
    assertThat(scanning.texts("c")).containsExactly("3");
    assertThat(scanning.texts("d")).isEmpty();
    scanning.read("{\"d\":7}");
    assertThat(scanning.texts("a.b")).isEmpty();
    assertThat(scanning.texts("d")).containsExactly("7");
  }

  private static String folded(Event event, int value) {
    int start = event.foldedStart(value);
    int length = event.foldedEnd(value) - start;
    return new String(event.foldedBytes(value), start, length, StandardCharsets.UTF_8);
  }

  @Test
  void half_of_a_surrogate_pair_reads_as_the_replacement_character() {
    Scanning scanning = Scanning.of("a");
    scanning.read("{\"a\":[\"x\\ud800y\",\"\\udc00\\ud83d\",\"\\ud83d\\ude00\"]}");
    assertThat(scanning.texts("a")).isEqualTo(List.of("x\ufffdy", "\ufffd\ufffd", "😀"));
  }

  @Test
  void a_sound_document_costs_no_memory() {
    Scanning scanning = Scanning.of("process.name", "process.args", "event.category", "user.id");
    String document =
        "{\"process\":{\"name\":\"Cmd.exe\",\"args\":[\"C:\\\\x\",\"/c\"],\"pid\":12},"
            + "\"event\":{\"category\":[\"process\"]},\"other\":{\"é\":[1.5,null,true]},"
            + "\"_id\":\"17\",\"a_name_that_is_long\":\"and a value of some length\"}";
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    EventScanner scanner = new EventScanner(scanning.layout, ScanLimits.DEFAULT);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = 0;
    for (int round = 0; round < 3; round++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 1_000; i++) {
        scanner.scan(bytes, 0, bytes.length, scanning.event);
        for (int value = 0; value < scanning.event.values(); value++) {
          scanning.event.foldedBytes(value);
        }
      }
      allocated = thread.getCurrentThreadAllocatedBytes() - before;
    }
    // A thousand documents: an object for each would be 16,000 bytes.
    assertThat(allocated).isLessThan(4_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':{'b':1,'c':2}} | {'a':[{'b':1,'c':2}]}",
        "{'a':{'b':{'c':1}},'d':2} | {'a':[{'b':{'c':1}}],'d':2}",
        "{'a':{'b':[1,2]},'d':3} | {'a':{'b':[[1,2]]},'d':3}",
        "{'a':{'b':1},'d':2} | {'a':[{'b':1},{'b':3}],'d':2}",
        "{'a':[1,2],'d':3} | {'a':[[1,[2]]],'d':3}",
        "{'a':[],'d':3} | {'a':[4],'d':3}",
        "{ 'a' : { 'b' : 'x' }, 'd' : 3 } | {'a':{'b':'x'},'d':3}"
      })
  void what_one_document_taught_does_not_blur_another(String one, String other) {
    String[] fields = {"a", "a.b", "a.b.c", "a.c", "d"};
    Scanning both = Scanning.of(fields);
    for (int round = 0; round < 6; round++) {
      String document = (round % 2 == 0 ? one : other).replace('\'', '"');
      Scanning alone = Scanning.of(fields).read(document);
      both.read(document);
      for (String field : fields) {
        assertThat(both.texts(field)).as(document).isEqualTo(alone.texts(field));
        assertThat(both.kinds(field)).isEqualTo(alone.kinds(field));
      }
      String broken = document.replace("}", "]");
      assertThat(both.scan(broken)).isEqualTo(Scanning.of(fields).scan(broken)).isNotNull();
    }
  }

  @Test
  void brackets_are_matched_also_where_the_same_bytes_were_right_before() {
    Scanning scanning = Scanning.of("x.a.b", "d");
    scanning.read("{\"x\":{\"a\":{\"b\":1,\"c\":2}},\"d\":\"some text of usual length\"}");
    String broken = "{\"x\":{\"a\":[{\"b\":1,\"c\":2}},\"d\":\"some text of usual length\"}}";
    assertThat(scanning.scan(broken))
        .isEqualTo(new ScanFault(EventFault.MALFORMED_JSON, 24, "expected `,` or `]`, found `}`"));
  }

  @Test
  void more_keys_than_are_learned_are_still_read() {
    Scanning scanning = Scanning.of("wanted", "k7");
    for (int document = 0; document < 40; document++) {
      StringBuilder text = new StringBuilder("{\"wanted\":").append(document);
      for (int key = 0; key < 200; key++) {
        text.append(",\"k").append(document * 200 + key).append("\":\"v\"");
      }
      scanning.read(text + "}");
      assertThat(scanning.texts("wanted")).containsExactly(String.valueOf(document));
      assertThat(scanning.texts("k7")).hasSize(document == 0 ? 1 : 0);
    }
  }

  @Test
  void a_text_longer_than_what_is_looked_at_in_one_go_is_read() {
    Scanning scanning = Scanning.of("a", "b");
    for (int length :
        new int[] {0, 1, 55, 56, 57, 63, 64, 65, 300, 8_180, 8_192, 20_000, 100_000}) {
      String text = "x".repeat(length);
      for (String end : new String[] {"", "\\n", "é"}) {
        scanning.read("{\"a\":\"" + text + end + "\",\"b\":\"" + text + "\"}");
        assertThat(scanning.texts("b")).containsExactly(text);
        assertThat(scanning.texts("a")).containsExactly(text + end.replace("\\n", "\n"));
      }
    }
  }

  @Test
  void nothing_is_allocated_for_documents_of_several_kinds_once_they_are_known() {
    Scanning scanning = Scanning.of("a.b", "c", "d.e.f");
    EventScanner scanner = new EventScanner(scanning.layout, ScanLimits.DEFAULT);
    byte[][] documents =
        List.of(
                "{\"a\":{\"b\":\"X\\n\"},\"c\":[1,true,\"Yes\"],\"d\":{\"e\":[{\"f\":\"É\"}]}}",
                "{\"c\":\"0123456789\",\"a.b\":[],\"d\":{\"e\":{\"f\":-1.5}},\"z\":{}}",
                "{\"_id\":\"1\",\"_source\":{\"a\":{\"b\":\"C:\\\\Temp\"},\"c\":null}}")
            .stream()
            .map(document -> document.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = 0;
    for (int round = 0; round < 3; round++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 3_000; i++) {
        byte[] document = documents[i % documents.length];
        scanner.scan(document, 0, document.length, scanning.event);
        for (int value = 0; value < scanning.event.values(); value++) {
          scanning.event.foldedBytes(value);
          scanning.event.next(value);
        }
      }
      allocated = thread.getCurrentThreadAllocatedBytes() - before;
    }
    // An object for each document would be 48,000 bytes.
    assertThat(allocated).isLessThan(12_000);
  }

  @Test
  void the_event_must_be_of_the_layout() {
    Event other = new Event(EventLayout.of(List.of()));
    EventScanner scanner = new EventScanner(Scanning.of("a").layout, ScanLimits.DEFAULT);
    assertThatThrownBy(() -> scanner.scan(new byte[2], 0, 2, other))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
