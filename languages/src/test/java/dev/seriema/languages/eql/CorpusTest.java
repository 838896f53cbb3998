package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.Printer;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Query;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every EQL query of a large public rule repository.
class CorpusTest {
  @Test
  void every_query_of_the_public_rules_compiles() throws IOException {
    List<String> refused = new ArrayList<>();
    Map<String, Integer> compiled = new TreeMap<>();
    for (PublicQuery query : queries()) {
      Parsed<Optional<Query>> parsed =
          Eql.compile(query.text(), new EqlSettings(EcsSchema.newest()));
      parsed.diagnostics().stream()
          .filter(Diagnostic::isError)
          .forEach(found ->
              refused.add(
                  query.file()
                      + ": "
                      + found.code().id()
                      + " "
                      + found.message()
                      + " "
                      + found.label()));
      parsed
          .tree()
          .ifPresent(tree -> compiled.merge(tree.getClass().getSimpleName(), 1, Integer::sum));
    }
    assertThat(refused).isEmpty();
    assertThat(compiled.get("EventQuery")).isGreaterThan(800);
    assertThat(compiled.get("SequenceQuery")).isGreaterThan(190);
    assertThat(compiled.get("SampleQuery")).isEqualTo(3);
  }

  @Test
  void every_query_of_the_public_rules_prints_as_the_same_tree() throws IOException {
    for (PublicQuery query : queries()) {
      EqlQuery tree = Eql.parse(query.text()).tree().orElseThrow();
      String printed = Printer.print(tree);
      Parsed<Optional<EqlQuery>> again = Eql.parse(printed);
      assertThat(again.diagnostics()).as(printed).isEmpty();
      assertThat(Trees.withoutSpans(again.tree().orElseThrow()))
          .as(query.file())
          .isEqualTo(Trees.withoutSpans(tree));
      assertThat(Printer.print(again.tree().orElseThrow())).isEqualTo(printed);
    }
  }

  private record PublicQuery(String file, String text) {}

  private static List<PublicQuery> queries() throws IOException {
    List<PublicQuery> queries = new ArrayList<>();
    for (Path file : ruleFiles()) {
      JsonNode rule = new TomlMapper().readTree(file.toFile()).path("rule");
      if (rule.path("type").asText().equals("eql")) {
        queries.add(
            new PublicQuery(String.valueOf(file.getFileName()), rule.path("query").asText()));
      }
    }
    return queries;
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
