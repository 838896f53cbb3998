package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "logs/a.json | logs/a.json",
        "./a.json | ./a.json",
        "my logs/a.json | 'my logs/a.json'",
        "it's.json | 'it'\\''s.json'",
        "a$HOME.json | 'a$HOME.json'",
        "-a.json | ./-a.json",
        "café.json | café.json",
        "a*b | 'a*b'"
      })
  void a_path_is_quoted_where_a_shell_needs_it(String path, String word) {
    assertThat(ShellWord.of(path)).isEqualTo(word);
  }

  @Test
  void a_hint_names_the_path_as_it_was_given() throws IOException {
    Path file = folder.resolve("my logs").resolve("a b.xz");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4});
    EventSources sources =
        EventSources.of(List.of(file.toString()), java.io.InputStream.nullInputStream());
    Reading reading = Reading.of(sources.sources(), Set.of(), 64);
    assertThat(reading.findings().getFirst().hint())
        .contains("unpack it first: `xz -dc '" + file + "' | seriema … -`");
  }

  @Test
  void a_hint_about_standard_input_names_no_file() {
    byte[] text = "\u00ff\u00fe{\0}\0".getBytes(StandardCharsets.ISO_8859_1);
    EventSource input = EventSource.ofStandardInput(new java.io.ByteArrayInputStream(text));
    Reading reading = Reading.of(List.of(input), Set.of(), 64);
    assertThat(reading.findings().getFirst().hint())
        .contains("convert it first: `iconv -f UTF-16 -t UTF-8 | seriema … -`");
  }
}
