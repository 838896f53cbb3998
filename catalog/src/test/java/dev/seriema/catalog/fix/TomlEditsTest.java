package dev.seriema.catalog.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlEditsTest {
  @Test
  void a_text_keeps_its_quotes_where_they_can_hold_the_other() {
    assertThat(renamed("name = \"old\" # why", "a \"new\" one"))
        .hasValue("name = \"a \\\"new\\\" one\" # why");
    assertThat(renamed("name = 'old'", "C:\\new")).hasValue("name = 'C:\\new'");
    assertThat(renamed("name = 'old'", "it's")).hasValue("name = \"it's\"");
    assertThat(renamed("name = '''old'''", "new")).hasValue("name = '''new'''");
    assertThat(renamed("name = \"\"\"old\"\"\"", "new")).hasValue("name = \"\"\"new\"\"\"");
  }

  @Test
  void part_of_a_text_is_written_as_its_quotes_ask() {
    assertThat(part("query = '''a = b'''", "=", "==")).hasValue("query = '''a == b'''");
    assertThat(part("query = 'a = b'", "=", "'")).isEmpty();
    assertThat(part("query = \"a = b\"", "=", "\\")).hasValue("query = \"a \\\\ b\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                         | ["b"]
          ["a"]                      | ["a", "b"]
          ["a", "c"]                 | ["a", "b", "c"]
          ["c", "d"]                 | ["b", "c", "d"]
          ["c", "a"]                 | ["c", "a", "b"]
          ["a", "c",]                | ["a", "b", "c",]
          [~  "a",~]                 | [~  "a",~  "b",~]
          [~  "a"~]                  | [~  "a",~  "b"~]
          [~  "a", # why~]           | [~  "a", # why~  "b",~]
          [~  "a" # why~]            | [~  "a", # why~  "b"~]
          [~  "c",~  "d",~]          | [~  "b",~  "c",~  "d",~]
          [~  "a", # A~  # C~  "c"~] | [~  "a", # A~  "b",~  # C~  "c"~]
          """)
  void an_item_goes_where_the_list_has_its_place(String before, String after) {
    for (String newline : List.of("\n", "\r\n")) {
      String list = "tags = " + before.replace("~", newline);
      assertThat(edited(list, rule -> Optional.of(new Repair.Item(rule, "tags", "b"))))
          .hasValue("tags = " + after.replace("~", newline));
    }
  }

  @Test
  void a_tag_goes_behind_those_that_begin_with_the_same_word() {
    assertThat(
            edited(
                "tags = [\"OS: Linux\", \"Tactic: Impact\", \"Domain: Endpoint\"]",
                rule -> Optional.of(new Repair.Item(rule, "tags", "Tactic: Execution"))))
        .hasValue(
            "tags = [\"OS: Linux\", \"Tactic: Impact\", \"Tactic: Execution\", \"Domain:"
                + " Endpoint\"]");
  }

  @Test
  void a_list_that_is_not_there_is_made_where_the_alphabet_has_it() {
    assertThat(
            edited(
                "name = \"n\"\ntype = \"eql\"",
                rule -> Optional.of(new Repair.Item(rule, "tags", "b"))))
        .hasValue("name = \"n\"\ntags = [\"b\"]\ntype = \"eql\"");
    assertThat(edited("type = \"eql\"", rule -> Optional.of(new Repair.Key(rule, "zone", "b"))))
        .hasValue("type = \"eql\"\nzone = \"b\"");
  }

  @Test
  void a_list_of_other_things_is_left_alone() {
    assertThat(edited("tags = [1]", rule -> Optional.of(new Repair.Item(rule, "tags", "b"))))
        .isEmpty();
    assertThat(edited("tags = \"a\"", rule -> Optional.of(new Repair.Item(rule, "tags", "b"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ["a", "x"]                      | ["a"]
          ["a", "x",]                     | ["a",]
          ["a", "x", "b"]                 | ["a", "b"]
          [~  "a",~  "x",~  "b",~]        | [~  "a",~  "b",~]
          [~  "a",~  "x"~]                | [~  "a",~]
          [~  "a", # A~  "x",~]           | [~  "a", # A~]
          [~  "a", "x",~]                 | [~  "a",~]
          """)
  void an_item_less_takes_its_comma_or_its_line_along(String before, String after) {
    assertThat(withoutX("tags = " + before.replace("~", "\n")))
        .hasValue("tags = " + after.replace("~", "\n"));
  }

  @Test
  void a_comment_is_not_lost() {
    assertThat(withoutX("tags = [\n  \"a\",\n  \"x\", # kept\n]")).isEmpty();
    assertThat(withoutX("tags = [\n  \"a\" # kept\n, \"x\"]")).isEmpty();
    assertThat(edited("version = 3 # kept", TomlEditsTest::withoutFirst)).isEmpty();
    assertThat(edited("# kept\nversion = 3\nzone = 1", TomlEditsTest::withoutFirst))
        .hasValue("# kept\nzone = 1");
  }

  private static Optional<Repair> withoutFirst(WrittenTable rule) {
    return rule.member(rule.keys().iterator().next())
        .map(member -> new Repair.WithoutKey(member.keySpan()));
  }

  private static Optional<String> withoutX(String list) {
    return edited(
        list,
        rule ->
            WrittenRule.texts(rule, "tags").stream()
                .filter(tag -> tag.value().equals("x"))
                .<Repair>map(tag -> new Repair.WithoutItem(tag.span()))
                .findFirst());
  }

  private static Optional<String> renamed(String line, String value) {
    return edited(
        line,
        rule -> WrittenRule.text(rule, "name").map(text -> new Repair.Text(text.span(), value)));
  }

  private static Optional<String> part(String line, String of, String value) {
    return edited(line, rule -> WrittenRule.text(rule, "query").map(text -> part(text, of, value)));
  }

  private static Repair part(WrittenText text, String of, String value) {
    int at = text.value().indexOf(of);
    return new Repair.Part(text.map().toSource(new SourceSpan(at, at + of.length())), value);
  }

  private interface Making {
    Optional<? extends Repair> of(WrittenTable rule);
  }

  /// Lines of `[rule]` after an edit; empty where there is none.
  private static Optional<String> edited(String lines, Making making) {
    String header = "[rule]\n";
    TomlDocument document =
        TomlDocument.parse(new SourceText("rule.toml", header + lines + "\n")).tree();
    Repair repair = making.of(WrittenRule.of(document).orElseThrow().rule()).orElseThrow();
    return new TomlEdits(document)
        .of(repair)
        .map(edits -> EditedText.of(document.source().text(), edits).text())
        .map(text -> text.substring(header.length(), text.length() - 1));
  }
}
