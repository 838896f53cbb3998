package dev.seriema.catalog.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleLayoutTest {
  @Test
  void keys_are_in_order_and_long_texts_keep_their_places() {
    assertThat(
            laidOut(
                """
                [metadata]
                updated_date = "2026/11/26"
                creation_date = "2026/11/26"

                [rule]
                type = "query"
                note = '''
                Look closely.
                '''
                author = ["Ann Example"]
                query = '''
                a:b
                '''
                name = "N"
                """))
        .isEqualTo(
            """
            [metadata]
            creation_date = "2026/11/26"
            updated_date = "2026/11/26"

            [rule]
            author = ["Ann Example"]
            note = '''
            Look closely.
            '''
            name = "N"
            query = '''
            a:b
            '''
            type = "query"
            """);
  }

  @Test
  void a_comment_moves_with_the_key_below_it_and_one_behind_stays_behind() {
    assertThat(
            laidOut(
                """
                [metadata]
                # changed by hand
                updated_date = "2026/11/26" # a Thursday
                creation_date = "2026/11/26"
                # the end
                """))
        .isEqualTo(
            """
            [metadata]
            creation_date = "2026/11/26"
            # changed by hand
            updated_date = "2026/11/26"  # a Thursday
            # the end
            """);
  }

  @Test
  void lists_are_on_one_line_or_have_one_item_a_line() {
    assertThat(
            laidOut(
                """
                [rule]
                a = [ 1,2 ,3, ]
                b = [
                  "x", "y" ]
                c = [1, # one
                  2]
                """))
        .isEqualTo(
            """
            [rule]
            a = [1, 2, 3]
            b = [
                "x",
                "y",
            ]
            c = [1, # one
              2]
            """);
    String item = "\"" + "i".repeat(40) + "\"";
    assertThat(laidOut("tags = [" + item + "," + item + "," + item + "]\n"))
        .isEqualTo("tags = [\n    " + String.join(",\n    ", item, item, item) + ",\n]\n");
  }

  @Test
  void blanks_go_where_they_say_nothing() {
    assertThat(laidOut("\n\n  [ rule ]  \n\tname=\"N\"   \n\n\n\n\nquery = ''' a \n'''"))
        .isEqualTo("[rule]\nname = \"N\"\n\n\nquery = ''' a \n'''\n");
    assertThat(laidOut("[rule]\nname = \"N\"\n\n\n")).isEqualTo("[rule]\nname = \"N\"\n\n");
  }

  @Test
  void line_ends_stay_those_of_the_file() {
    assertThat(laidOut("[rule]\r\nb=1\r\na=2\r\n")).isEqualTo("[rule]\r\na = 2\r\nb = 1\r\n");
  }

  @Test
  void what_public_files_say_stays_and_laying_out_again_changes_nothing() throws IOException {
    int files = 0;
    try (Stream<Path> paths = Files.walk(SharedData.corpus())) {
      for (Path path : paths.filter(file -> file.toString().endsWith(".toml")).toList()) {
        Parsed<TomlDocument> before = TomlDocument.parse("before", Files.readAllBytes(path));
        String text = RuleLayout.of(before.tree());
        TomlDocument after = document(text);
        assertThat(said(after.root())).as("%s", path).isEqualTo(said(before.tree().root()));
        assertThat(comments(after)).as("%s", path).isEqualTo(comments(before.tree()));
        assertThat(RuleLayout.of(after)).as("%s", path).isEqualTo(text);
        files++;
      }
    }
    assertThat(files).isGreaterThan(2_000);
  }

  private static String laidOut(String text) {
    return RuleLayout.of(document(text));
  }

  private static TomlDocument document(String text) {
    Parsed<TomlDocument> parsed =
        TomlDocument.parse("rule.toml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.tree();
  }

  private static List<String> comments(TomlDocument document) {
    List<String> comments = new ArrayList<>();
    document
        .syntax()
        .forEachToken(token -> {
          if (token.kind() == TomlToken.Kind.COMMENT) {
            comments.add(
                document.source().text().substring(token.start(), token.end()).stripTrailing());
          }
        });
    return comments.stream().sorted().toList();
  }

  /// Tables with their keys in order, so that only what they say counts.
  private static String said(TomlValue value) {
    return switch (value) {
      case TomlTable table -> {
        Map<String, String> members = new TreeMap<>();
        table.entries().forEach(entry -> members.put(entry.key(), said(entry.value())));
        yield members.toString();
      }
      case TomlValue.Array list ->
          list.values().stream().map(RuleLayoutTest::said).toList().toString();
      case TomlValue.Text text -> '"' + text.value() + '"';
      case TomlValue.IntegerNumber number -> Long.toString(number.value());
      case TomlValue.FloatNumber number -> Double.toString(number.value());
      case TomlValue.Truth truth -> Boolean.toString(truth.value());
      case TomlValue.Moment moment -> moment.value().toString();
      case TomlValue.Broken _ -> throw new AssertionError("a sound file has no such value");
    };
  }
}
