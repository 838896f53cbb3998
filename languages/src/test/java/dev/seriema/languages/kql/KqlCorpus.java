package dev.seriema.languages.kql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The KQL of a large public rule repository: the queries of rules of every type, and the queries
/// that choose indicators.
final class KqlCorpus {
  private KqlCorpus() {}

  /// @param name the file's name, with `threat_query` behind it for the second kind
  /// @param patterns the index patterns that it is asked of
  record Entry(String name, String query, List<String> patterns) {}

  static List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    TomlMapper toml = new TomlMapper();
    for (Path file : ruleFiles()) {
      JsonNode rule = toml.readTree(file.toFile()).path("rule");
      String name = String.valueOf(file.getFileName());
      if (rule.path("language").asText().equals("kuery")) {
        entries.add(new Entry(name, rule.path("query").asText(), texts(rule.path("index"))));
      }
      if (rule.path("threat_language").asText().equals("kuery")) {
        entries.add(
            new Entry(
                name + " threat_query",
                rule.path("threat_query").asText(),
                texts(rule.path("threat_index"))));
      }
    }
    return entries;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<Path> ruleFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("rules", "rules_building_block")) {
      try (Stream<Path> paths = Files.walk(SharedData.corpus().resolve(folder))) {
        paths.filter(path -> path.toString().endsWith(".toml")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
