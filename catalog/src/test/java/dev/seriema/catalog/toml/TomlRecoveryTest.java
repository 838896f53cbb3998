package dev.seriema.catalog.toml;

import static dev.seriema.catalog.toml.Reading.document;
import static dev.seriema.catalog.toml.Reading.faults;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One mistake is told once, and mistakes elsewhere are told too.
class TomlRecoveryTest {
  @Test
  void every_mistake_of_a_file_is_told_in_one_pass() {
    assertThat(
            faults(
                """
                a = 01
                b 2
                [c
                d = "x
                e = [1 2]
                f = 2025-02-30
                f = 3
                """))
        .containsExactly(
            "1:5 BAD_NUMBER `01` is not a number",
            "2:3 MISSING_EQUALS no `=` after the key",
            "3:1 UNCLOSED_HEADER table header has no end",
            "4:5 UNTERMINATED_STRING string has no end",
            "5:7 MISSING_COMMA no `,` between values",
            "6:5 BAD_DATE_OR_TIME `2025-02-30` is not a date or time",
            "7:1 DUPLICATE_KEY key `f` is defined twice");
  }

  @Test
  void a_missing_quote_is_told_once() {
    assertThat(faults("a = [\"one, \"two\", \"three\"]\nb = 1"))
        .containsExactly("1:13 MISSING_COMMA no `,` between values");
    assertThat(faults("a = [\"one\", \"two]\nb = 1"))
        .containsExactly("1:13 UNTERMINATED_STRING string has no end");
  }

  @Test
  void a_long_string_that_swallowed_the_next_is_told_where_it_ended() {
    var parsed =
        document(
            """
            [rule]
            description = \"""
            Some words.
            note = \"""
            ## Triage
            Look at the parent, then at its children.
            It's a trap: x = 1 and more.
            \"""
            query = \"""
            process where true
            \"""
            risk_score = 01
            """);

    assertThat(faults(parsed))
        .containsExactly(
            "6:6 MISSING_EQUALS no `=` after the key", "12:14 BAD_NUMBER `01` is not a number");
    assertThat(parsed.diagnostics().getFirst().label())
        .isEqualTo("the string from line 2 has ended before this");
  }

  @Test
  void quotes_of_three_inside_a_long_string_are_told_once() {
    assertThat(
            faults(
                """
                query = \"""
                process where process.command_line regex \"""a.*\""" and
                  user.name == "root"
                \"""
                name = 01
                """))
        .containsExactly(
            "2:45 TEXT_AFTER_END `a.*\"\"\" and` after the end of a value",
            "5:8 BAD_NUMBER `01` is not a number");
  }

  @Test
  void a_long_string_without_an_end_hides_what_stands_in_it() {
    assertThat(faults("a = 1\nb = '''\nc = 01\n[d\n"))
        .containsExactly("2:5 UNTERMINATED_STRING string has no end");
  }

  @Test
  void the_keys_of_a_faulty_file_can_be_read() {
    TomlTable root = document("a = 1\nb = 01\n c = \nd = \"x\" y\n").tree().root();

    assertThat(PlainValues.of(root).toString()).isEqualTo("{a=1, b=broken, c=broken, d=x}");
  }

  @Test
  void a_key_whose_value_is_faulty_is_not_told_to_be_no_table() {
    assertThat(faults("a = 01\na.b = 1\n[a.c]"))
        .containsExactly("1:5 BAD_NUMBER `01` is not a number");
  }
}
