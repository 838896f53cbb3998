package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.CommandKind;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The queries in ES|QL of the public rules and hunts.
class EsqlCorpusTest {
  @Test
  void the_outline_of_every_public_rule_is_read_without_a_fault() throws IOException {
    List<EsqlOutline> outlines = new ArrayList<>();
    for (Path file : files("rules", "rules_building_block")) {
      WrittenTable rule = table(file, "rule");
      if (WrittenRule.text(rule, "type")
          .map(WrittenText::value)
          .filter("esql"::equals)
          .isPresent()) {
        Parsed<EsqlOutline> parsed =
            Esql.outline(WrittenRule.text(rule, "query").orElseThrow().value());
        assertThat(parsed.diagnostics()).as(file.toString()).isEmpty();
        outlines.add(parsed.tree());
      }
    }
    assertThat(outlines)
        .hasSizeGreaterThan(200)
        .allSatisfy(outline -> {
          assertThat(outline.indices()).isNotEmpty();
          assertThat(outline.has(CommandKind.KEEP)).isTrue();
        });
  }

  @Test
  void one_public_hunt_has_escapes_that_there_are_not() throws IOException {
    List<String> faults = new ArrayList<>();
    int queries = 0;
    for (Path file : files("hunting")) {
      for (WrittenText query : WrittenRule.texts(table(file, "hunt"), "query")) {
        Parsed<EsqlOutline> parsed = Esql.outline(query.value());
        if (parsed.tree().commands().stream().anyMatch(one -> one.kind() == CommandKind.FROM)) {
          queries++;
          parsed
              .diagnostics()
              .forEach(fault -> faults.add(file.getFileName() + " " + fault.code().id()));
        }
      }
    }
    assertThat(queries).isGreaterThan(140);
    assertThat(faults)
        .hasSize(3)
        .allSatisfy(
            fault -> assertThat(fault).startsWith("aks_kubelet_proxy_").endsWith("ESQL-0004"));
  }

  private static WrittenTable table(Path file, String name) throws IOException {
    TomlDocument document = TomlDocument.parse(file.toString(), Files.readAllBytes(file)).tree();
    return WrittenRule.table(document.root(), name).orElseThrow();
  }

  private static List<Path> files(String... folders) throws IOException {
    Path corpus = SharedData.corpus();
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".toml")).sorted().forEach(found::add);
      }
    }
    return found;
  }
}
