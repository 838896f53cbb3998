package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import dev.seriema.testkit.spec.SpecTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The page `specs/rules/alerts-on-alerts.md`: what rules raise on what others raise, from files
/// and as a stream, or by executions.
class AlertsOnAlertsSpecsTest {
  private static final Path PAGE =
      SharedData.repository().resolve("specs/rules/alerts-on-alerts.md");

  /// The rule that the lines of a block change.
  private static final ChangedRule PLAIN =
      new ChangedRule(
          List.of(
              "author = [\"Kestrel Freight\"]",
              "description = \"Finds something.\"",
              "from = \"now-6m\"",
              "index = [\"logs-*\"]",
              "language = \"kuery\"",
              "name = \"Plain Rule\"",
              "risk_score = 21",
              "severity = \"low\"",
              "type = \"query\""));

  @TempDir private Path folder;

  /// @param time when it is raised
  private record Row(Instant time, List<String> cells) {}

  @TestFactory
  Stream<DynamicTest> every_case_raises_the_alerts_that_it_says() {
    return SpecPages.page(PAGE).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
  }

  private void run(SpecCase one) {
    one.expectOnly(BlockKind.RULE, BlockKind.EVENTS, BlockKind.AT, BlockKind.ALERTS);
    Workspace workspace = new Workspace(folder.resolve("case" + one.line()));
    int number = 0;
    for (SpecCase.Block block : one.blocks()) {
      if (block.kind() == BlockKind.RULE) {
        workspace.file("rules/rule-" + number++ + ".toml", PLAIN.with(block.text()));
      }
    }
    Path rules = workspace.folder().resolve("rules");
    String lines = SpecHits.of(one.events());
    Path events = workspace.file("events.ndjson", lines);
    List<Row> expected =
        one.only(BlockKind.ALERTS).lines().skip(1).map(AlertsOnAlertsSpecsTest::expected).toList();
    if (one.optional(BlockKind.AT).isPresent()) {
      List<Object> arguments = new ArrayList<>(List.of("run", "--schedule", "kibana"));
      one.only(BlockKind.AT)
          .lines()
          .forEach(
              at -> arguments.addAll(List.of("--at", SpecTime.read(at.strip()).orElseThrow())));
      arguments.addAll(List.of("--rules", rules, events));
      assertThat(rows(Invocation.of(arguments.toArray()))).isEqualTo(expected);
      return;
    }
    assertThat(rows(Invocation.of("run", "--rules", rules, events))).isEqualTo(expected);
    assertThat(rows(Invocation.of("run", "--every-rule", "--rules", rules, events)))
        .isEqualTo(expected);
    ByteArrayInputStream stream = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    assertThat(rows(Invocation.reading(stream, "run", "--lateness", "0s", "--rules", rules, "-")))
        .isEqualTo(expected);
  }

  private static List<Row> rows(Invocation run) {
    return run.endsWith(0).documents().stream()
        .map(AlertsOnAlertsSpecsTest::found)
        .sorted(Comparator.comparing(Row::time).thenComparing(row -> row.cells().toString()))
        .toList();
  }

  private static Row expected(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    return new Row(SpecTime.read(cells.getFirst()).orElseThrow(), cells.subList(1, cells.size()));
  }

  private static Row found(JsonNode alert) {
    List<String> line = new ArrayList<>();
    for (JsonNode ancestor : alert.path("kibana.alert.ancestors")) {
      boolean isEvent = ancestor.path("type").asText().equals("event");
      String id = ancestor.path("id").asText();
      line.add(isEvent ? (id.length() > 8 ? "-" : id) : ancestor.path("rule").asText());
    }
    return new Row(
        Instant.parse(alert.path("@timestamp").asText()),
        List.of(
            alert.path("kibana.alert.rule.rule_id").asText(),
            alert.path("kibana.alert.depth").asText(),
            String.join(" ", line)));
  }
}
