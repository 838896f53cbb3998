package dev.seriema.catalog.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;

/// A word of a string's value points to where it is written in the file.
class TomlSourceMapTest {
  @Test
  void in_plain_strings() {
    assertThat(written("a = \"one two\"", "two")).isEqualTo("two");
    assertThat(written("a = 'one two'", "one")).isEqualTo("one");
  }

  @Test
  void behind_escapes() {
    assertThat(written("a = \"\\t\\\"one\\\" two\"", "two")).isEqualTo("two");
    assertThat(written("a = \"\\t\\\"one\\\" two\"", "\"one\"")).isEqualTo("\\\"one\\\"");
    assertThat(written("a = \"\\u00e9\\U0001F600x\"", "é😀")).isEqualTo("\\u00e9\\U0001F600");
    assertThat(written("a = \"\\u00e9\\U0001F600x\"", "x")).isEqualTo("x");
  }

  @Test
  void in_strings_of_several_lines() {
    assertThat(written("a = \"\"\"\r\none\r\n  two\"\"\"", "two")).isEqualTo("two");
    assertThat(written("a = '''one\r\ntwo'''", "\n")).isEqualTo("\r\n");
    assertThat(written("a = '''one\r\n\r\ntwo'''", "one")).isEqualTo("one");
    assertThat(written("a = '''\n\none\n'''", "one")).isEqualTo("one");
    assertThat(written("a = \"\"\"x\"\"two\"\"\"\"", "two\"")).isEqualTo("two\"");
  }

  @Test
  void around_joined_lines() {
    String text = "a = \"\"\"one \\\n   two\"\"\"";
    assertThat(written(text, "one ")).isEqualTo("one ");
    assertThat(written(text, "two")).isEqualTo("two");
    assertThat(written(text, "one two")).isEqualTo("one \\\n   two");
    assertThat(written("a = \"\"\"\\\n  \\t\\\n two\"\"\"", "\t")).isEqualTo("\\t");
  }

  private static String written(String file, String word) {
    TomlValue value = Reading.document(file).tree().root().get("a").orElseThrow();
    TomlValue.Text text = (TomlValue.Text) value;
    int start = text.value().indexOf(word);
    assertThat(start).isNotNegative();
    SourceSpan span = text.map().toSource(new SourceSpan(start, start + word.length()));
    return file.substring(span.start(), span.end());
  }
}
