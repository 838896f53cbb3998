package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every event query of a large public rule repository.
class CorpusTest {
  @Test
  void every_event_query_of_the_public_rules_compiles() throws IOException {
    List<String> refused = new ArrayList<>();
    int compiled = 0;
    for (Path file : ruleFiles()) {
      JsonNode rule = new TomlMapper().readTree(file.toFile()).path("rule");
      String query = rule.path("query").asText();
      if (!rule.path("type").asText().equals("eql") || isAboutSeveralEvents(query)) {
        continue;
      }
      Parsed<Optional<EventQuery>> parsed = Eql.compile(query, new EqlSettings(EcsSchema.newest()));
      parsed.diagnostics().stream()
          .filter(Diagnostic::isError)
          .forEach(found ->
              refused.add(
                  file.getFileName()
                      + ": "
                      + found.code().id()
                      + " "
                      + found.message()
                      + " "
                      + found.label()));
      compiled += parsed.tree().isPresent() ? 1 : 0;
    }
    assertThat(refused).isEmpty();
    assertThat(compiled).isGreaterThan(800);
  }

  private static boolean isAboutSeveralEvents(String query) {
    return Eql.parse(query).diagnostics().stream()
        .anyMatch(found -> found.code() == EqlFault.SEQUENCE_NOT_SUPPORTED);
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
