package dev.seriema.benchmark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.rule.RuleType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedRulesTest {
  private static final String COUNTING =
      """
      [metadata]
      creation_date = "2026/11/27"
      maturity = "production"
      updated_date = "2026/11/27"

      [rule]
      author = ["Seriema"]
      description = "Many failed logons of one user."
      index = ["logs-*"]
      language = "kuery"
      license = "Apache License 2.0"
      name = "Many Failed Logons"
      risk_score = 21
      rule_id = "5b9c1b1e-6a53-4c55-9a0c-7a5b7c3f0d11"
      severity = "low"
      type = "threshold"
      query = "event.outcome : failure"

      [rule.threshold]
      field = ["user.name"]
      value = 5
      """;

  @TempDir private Path folder;

  @Test
  void a_rule_of_single_events_tells_whatever_its_query_finds() throws IOException {
    Files.writeString(folder.resolve("many_failed_logons.toml"), COUNTING);

    List<Compiled> rules = LoadedRules.load(List.of(folder)).ofSingleEvents();

    assertThat(rules).extracting(rule -> rule.rule().type()).containsExactly(RuleType.THRESHOLD);
    assertThat(rules).allMatch(rule -> rule.task().isEmpty() && rule.suppression().isEmpty());
  }
}
