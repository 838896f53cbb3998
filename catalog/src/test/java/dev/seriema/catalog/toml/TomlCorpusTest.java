package dev.seriema.catalog.toml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/// Every TOML file of a public rule repository, against two other parsers.
class TomlCorpusTest {
  private static final TomlMapper JACKSON = new TomlMapper();

  @Test
  void every_file_has_the_values_that_two_other_parsers_read_and_prints_as_it_was()
      throws IOException {
    List<Path> files = files();

    assertThat(files).hasSize(2332);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      Parsed<TomlDocument> parsed = TomlDocument.parse(file.toString(), bytes);
      Map<String, Object> values = PlainValues.of(parsed.tree().root());

      assertThat(parsed.diagnostics()).as("faults of %s", file).isEmpty();
      assertThat(parsed.tree().print()).as("bytes of %s", file).isEqualTo(bytes);
      assertThat(values).as("Jackson on %s", file).isEqualTo(plain(JACKSON.readTree(bytes)));
      assertThat(values).as("tomlj on %s", file).isEqualTo(plain(tomlj(bytes)));
    }
  }

  @Test
  void every_file_says_the_same_with_line_ends_of_windows() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      byte[] bytes = text.replace("\n", "\r\n").getBytes(UTF_8);
      Parsed<TomlDocument> parsed = TomlDocument.parse(file.toString(), bytes);

      assertThat(parsed.diagnostics()).as("faults of %s", file).isEmpty();
      assertThat(parsed.tree().print()).as("bytes of %s", file).isEqualTo(bytes);
      assertThat(PlainValues.of(parsed.tree().root()))
          .as("values of %s", file)
          .isEqualTo(PlainValues.of(TomlDocument.parse("", text.getBytes(UTF_8)).tree().root()));
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(SharedData.corpus())) {
      return paths.filter(path -> path.toString().endsWith(".toml")).sorted().toList();
    }
  }

  private static TomlParseResult tomlj(byte[] bytes) {
    TomlParseResult result = Toml.parse(new String(bytes, UTF_8));
    assertThat(result.errors()).isEmpty();
    return result;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case org.tomlj.TomlTable table -> {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : table.entrySet()) {
          plain.put(entry.getKey(), plain(entry.getValue()));
        }
        yield plain;
      }
      case TomlArray array -> array.toList().stream().map(TomlCorpusTest::plain).toList();
      default -> value;
    };
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> plain = new LinkedHashMap<>();
      node.properties().forEach(field -> plain.put(field.getKey(), plain(field.getValue())));
      return plain;
    }
    if (node.isArray()) {
      List<Object> plain = new ArrayList<>();
      node.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return switch (node.getNodeType()) {
      case NUMBER -> node.isIntegralNumber() ? (Object) node.longValue() : node.doubleValue();
      case BOOLEAN -> node.booleanValue();
      default -> node.asText();
    };
  }
}
