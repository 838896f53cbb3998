package dev.seriema.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every public rule, deprecated ones and building blocks among them, goes there and comes back
/// with the value of every field.
class RoundTripsOfPublicRulesTest {
  private static final int ALL = 2192;

  @TempDir private Path folder;

  @Test
  void a_rule_comes_back_from_kibana_with_every_value() throws Exception {
    ExchangeInput rules = ExchangeReader.read(List.of(SharedData.corpus()));
    KibanaExport export = new KibanaExport(true);
    for (Document rule : rules.documents()) {
      assertThat(export.add(rule.content())).isEmpty();
    }
    Path file = Files.write(folder.resolve("rules.ndjson"), export.written());

    ExchangeInput exported = ExchangeReader.read(List.of(file));
    assertThat(exported.findings()).isEmpty();
    RepositoryFiles back = new RepositoryFiles(new Dates(LocalDate.EPOCH));
    for (JsonValue.Table rule : exported.exports().getFirst().rules()) {
      back.add(rule);
    }

    assertThat(back.leftOut().leftOut()).isEmpty();
    assertThat(back.dates().missing()).isZero();
    assertSame(rules.documents(), back.files());
  }

  @Test
  void a_rule_comes_back_from_yaml_with_every_value() throws Exception {
    ExchangeInput rules = ExchangeReader.read(List.of(SharedData.corpus()));
    RepositoryFiles there = new RepositoryFiles(new Dates(LocalDate.EPOCH));
    for (Document rule : rules.documents()) {
      there.add(rule.content(), rule.stem());
    }
    for (int i = 0; i < there.files().size(); i++) {
      String text = there.files().get(i).text(RepositoryFile.Form.YAML);
      Files.writeString(folder.resolve("%04d.yaml".formatted(i)), text);
    }

    ExchangeInput read = ExchangeReader.read(List.of(folder));
    assertThat(read.findings()).isEmpty();
    RepositoryFiles back = new RepositoryFiles(new Dates(LocalDate.EPOCH));
    for (Document rule : read.documents()) {
      back.add(rule.content(), rule.stem());
    }

    assertSame(rules.documents(), back.files());
  }

  private static void assertSame(List<Document> rules, List<RepositoryFile> back)
      throws IOException {
    assertThat(rules).hasSize(ALL);
    assertThat(back).hasSize(ALL);
    for (int i = 0; i < ALL; i++) {
      Path path = rules.get(i).path();
      assertThat(SaidByToml.of(back.get(i).text(RepositoryFile.Form.TOML)))
          .as(path.toString())
          .isEqualTo(SaidByToml.of(Files.readString(path)));
    }
  }
}
