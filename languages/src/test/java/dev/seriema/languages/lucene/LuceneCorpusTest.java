package dev.seriema.languages.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriema.languages.lucene.syntax.Printer;
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

/// The query strings of a large public rule repository, which are few.
class LuceneCorpusTest {
  @Test
  void every_query_of_the_public_rules_compiles_and_prints_as_itself() throws IOException {
    List<String> queries = queries();
    assertThat(queries).isNotEmpty();
    for (String query : queries) {
      Parsed<Optional<EventQuery>> compiled =
          Lucene.compile(query, new LuceneSettings(EcsSchema.newest()));
      assertThat(compiled.diagnostics()).as(query).isEmpty();
      String printed = Printer.print(Lucene.parse(query).tree());
      assertThat(Printer.print(Lucene.parse(printed).tree())).isEqualTo(printed);
    }
  }

  private static List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    TomlMapper toml = new TomlMapper();
    try (Stream<Path> files = Files.walk(SharedData.corpus().resolve("rules"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".toml")).sorted().toList()) {
        if (Files.readString(file).contains("language = \"lucene\"")) {
          JsonNode rule = toml.readTree(file.toFile()).path("rule");
          queries.add(rule.path("query").asText());
        }
      }
    }
    return queries;
  }
}
