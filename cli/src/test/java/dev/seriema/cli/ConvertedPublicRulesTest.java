package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.catalog.exchange.Dates;
import dev.seriema.catalog.exchange.ExchangeInput;
import dev.seriema.catalog.exchange.ExchangeReader;
import dev.seriema.catalog.exchange.KibanaExport;
import dev.seriema.catalog.exchange.RepositoryFile;
import dev.seriema.catalog.exchange.RepositoryFiles;
import dev.seriema.testkit.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` says of public rules is said of them too once they went to Kibana's form and back.
class ConvertedPublicRulesTest {
  @TempDir private Path folder;

  @Test
  void a_rule_that_comes_back_passes_the_checks_as_before() throws Exception {
    Path rules = SharedData.corpus().resolve("rules").resolve("linux");
    ExchangeInput read = ExchangeReader.read(List.of(rules));
    KibanaExport export = new KibanaExport(true);
    for (ExchangeInput.Document rule : read.documents()) {
      export.add(rule.content());
    }
    Path file = Files.write(folder.resolve("rules.ndjson"), export.written());
    RepositoryFiles back = new RepositoryFiles(new Dates(LocalDate.EPOCH));
    for (var rule : ExchangeReader.read(List.of(file)).exports().getFirst().rules()) {
      back.add(rule);
    }
    Path before = Files.createDirectories(folder.resolve("before"));
    Path after = Files.createDirectories(folder.resolve("after"));
    for (int i = 0; i < read.documents().size(); i++) {
      Path original = read.documents().get(i).path();
      Files.copy(original, before.resolve(original.getFileName()));
      Files.writeString(
          after.resolve(original.getFileName()),
          back.files().get(i).text(RepositoryFile.Form.TOML));
    }

    assertThat(read.documents()).hasSizeGreaterThan(300);
    assertThat(checked(after)).isEqualTo(checked(before)).isNotEmpty();
  }

  /// How often each finding is told of each file.
  private static Map<String, Integer> checked(Path rules) {
    Invocation check = Invocation.of("check", "--no-cache", "--output", "json", rules);
    Map<String, Integer> told = new TreeMap<>();
    for (JsonNode finding : Invocation.json(check.out()).get("findings")) {
      String path = finding.get("path").asText();
      String name = path.substring(path.lastIndexOf('/') + 1);
      String said = finding.get("code").asText() + " " + finding.get("message").asText();
      told.merge(name + " " + said, 1, Integer::sum);
    }
    return told;
  }
}
