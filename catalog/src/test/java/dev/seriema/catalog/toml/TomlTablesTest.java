package dev.seriema.catalog.toml;

import static dev.seriema.catalog.toml.Reading.contents;
import static dev.seriema.catalog.toml.Reading.document;
import static dev.seriema.catalog.toml.Reading.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TomlTablesTest {
  @Test
  void keys_are_bare_or_quoted_and_may_be_empty() {
    assertThat(contents("a-b_1 = 1\n1234 = 2\n\"127.0.0.1\" = 3\n'k \"x\"' = 4\n\"\" = 5\n"))
        .isEqualTo(Map.of("a-b_1", 1L, "1234", 2L, "127.0.0.1", 3L, "k \"x\"", 4L, "", 5L));
  }

  @Test
  void dots_between_keys_make_tables_and_blanks_around_them_mean_nothing() {
    assertThat(contents("a.b = 1\na . \"c.d\" = 2\n3.14 = 'pi'"))
        .isEqualTo(Map.of("a", Map.of("b", 1L, "c.d", 2L), "3", Map.of("14", "pi")));
  }

  @Test
  void keys_keep_the_order_of_the_file() {
    assertThat(contents("z = 1\na = 2\nm.y = 3\nm.b = 4").keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void headers_open_tables_and_make_those_on_the_way() {
    assertThat(contents("[a.b]\nx = 1\n[ c . 'd e' ]\ny = 2\n[f]\n"))
        .isEqualTo(
            Map.of(
                "a", Map.of("b", Map.of("x", 1L)),
                "c", Map.of("d e", Map.of("y", 2L)),
                "f", Map.of()));
  }

  @Test
  void a_table_on_the_way_may_get_its_own_header_later() {
    assertThat(contents("[a.b.c]\nx = 1\n[a]\ny = 2\n[a.b]\nz = 3\n"))
        .isEqualTo(Map.of("a", Map.of("b", Map.of("c", Map.of("x", 1L), "z", 3L), "y", 2L)));
  }

  @Test
  void double_brackets_add_a_table_to_an_array_and_headers_below_speak_of_the_last() {
    assertThat(contents("[[a]]\nx = 1\n[[a.b]]\n[[a.b]]\ny = 2\n[[a]]\n[a.c]\nz = 3\n"))
        .isEqualTo(
            Map.of(
                "a",
                List.of(
                    Map.of("x", 1L, "b", List.of(Map.of(), Map.of("y", 2L))),
                    Map.of("c", Map.of("z", 3L)))));
  }

  @Test
  void a_header_may_add_a_table_below_one_of_dotted_keys() {
    assertThat(contents("[fruit]\napple.color = 1\n[fruit.apple.taste]\nsweet = true\n"))
        .isEqualTo(
            Map.of("fruit", Map.of("apple", Map.of("color", 1L, "taste", Map.of("sweet", true)))));
  }

  @Test
  void dotted_keys_may_add_to_a_table_on_the_way() {
    assertThat(contents("[a.b.c]\n[a]\nb.d = 1\n"))
        .isEqualTo(Map.of("a", Map.of("b", Map.of("c", Map.of(), "d", 1L))));
  }

  @Test
  void a_key_is_defined_once() {
    assertThat(faults("a = 1\n'a' = 2"))
        .containsExactly("2:1 DUPLICATE_KEY key `a` is defined twice");
    assertThat(faults("a.b = 1\na.b = 2"))
        .containsExactly("2:3 DUPLICATE_KEY key `b` is defined twice");
    assertThat(faults("a = 1\na.b = 2"))
        .containsExactly("2:1 VALUE_EXTENDED `a` is a value and takes no further keys");
    assertThat(faults("a.b = 1\na = 2"))
        .containsExactly("2:1 DUPLICATE_KEY key `a` is defined twice");
    assertThat(faults("x = { b = 1, b = 2 }"))
        .containsExactly("1:14 DUPLICATE_KEY key `b` is defined twice");
  }

  @Test
  void a_second_definition_tells_the_line_of_the_first() {
    assertThat(document("\na = 1\na = 2").diagnostics().getFirst().label())
        .isEqualTo("first on line 2");
  }

  @Test
  void a_table_is_defined_once() {
    assertThat(faults("[a]\n[b]\n[a]"))
        .containsExactly("3:2 TABLE_REDEFINED table `a` is defined twice");
    assertThat(faults("[[a]]\n[a]"))
        .containsExactly("2:2 TABLE_REDEFINED table `a` is defined twice");
    assertThat(faults("[a]\n[[a]]"))
        .containsExactly("2:3 TABLE_REDEFINED table `a` is defined twice");
    assertThat(faults("[a.b]\n[[a]]"))
        .containsExactly("2:3 TABLE_REDEFINED table `a` is defined twice");
    assertThat(faults("[t]\na.b = 1\n[t.a]"))
        .containsExactly("3:4 TABLE_REDEFINED table `a` is defined twice");
    assertThat(faults("a = []\n[[a]]"))
        .containsExactly("2:3 DUPLICATE_KEY key `a` is defined twice");
    assertThat(faults("a = 1\n[a]")).containsExactly("2:2 DUPLICATE_KEY key `a` is defined twice");
  }

  @Test
  void a_value_takes_no_further_keys() {
    assertThat(faults("a = { b = 1 }\n[a.c]"))
        .containsExactly("2:2 VALUE_EXTENDED `a` is a value and takes no further keys");
    assertThat(faults("a = { b = 1 }\na.c = 2"))
        .containsExactly("2:1 VALUE_EXTENDED `a` is a value and takes no further keys");
    assertThat(faults("a = [1]\na.c = 2"))
        .containsExactly("2:1 VALUE_EXTENDED `a` is a value and takes no further keys");
    assertThat(faults("x = { a = {}, a.b = 1 }"))
        .containsExactly("1:15 VALUE_EXTENDED `a` is a value and takes no further keys");
  }

  @Test
  void a_table_takes_dotted_keys_only_where_it_was_made() {
    assertThat(faults("[a.b]\n[a]\nb.c = 1"))
        .containsExactly("3:1 TABLE_EXTENDED table `b` takes no dotted keys from outside");
    assertThat(faults("[[a.b]]\n[a]\nb.c = 1"))
        .containsExactly("3:1 TABLE_EXTENDED table `b` takes no dotted keys from outside");
    assertThat(faults("[x.a]\n[x.a.b]\n[x]\na.c = 1"))
        .containsExactly("4:1 TABLE_EXTENDED table `a` takes no dotted keys from outside");
  }

  @Test
  void what_stands_below_a_refused_header_is_read_and_goes_nowhere() {
    assertThat(faults("[a]\nx = 1\n[a]\nx = 2\ny = 01\n"))
        .containsExactly(
            "3:2 TABLE_REDEFINED table `a` is defined twice",
            "5:5 BAD_NUMBER `01` is not a number");
  }

  @Test
  void places_of_keys_values_and_tables_are_those_of_the_file() {
    String text = "[a]\n'b c' = [ 1, {d = 2} ]\n[[e]]\n[a.f]\n";
    TomlTable root = document(text).tree().root();
    TomlTable table = (TomlTable) root.get("a").orElseThrow();
    TomlTable.Entry entry = table.entry("b c").orElseThrow();

    assertThat(written(text, root.entry("a").orElseThrow().keySpan())).isEqualTo("a");
    assertThat(written(text, table.span())).isEqualTo("[a]");
    assertThat(written(text, entry.keySpan())).isEqualTo("'b c'");
    assertThat(written(text, entry.value().span())).isEqualTo("[ 1, {d = 2} ]");
    TomlValue inline = ((TomlValue.Array) entry.value()).values().get(1);
    assertThat(written(text, inline.span())).isEqualTo("{d = 2}");
    assertThat(written(text, root.get("e").orElseThrow().span())).isEqualTo("[[e]]");
    assertThat(written(text, table.entry("f").orElseThrow().keySpan())).isEqualTo("f");
  }

  private static String written(String text, SourceSpan span) {
    return text.substring(span.start(), span.end());
  }
}
