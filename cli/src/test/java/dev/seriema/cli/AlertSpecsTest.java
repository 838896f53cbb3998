package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pages of `specs/alerts`: what the alerts of a rule on events say.
class AlertSpecsTest {
  /// The rule that the lines of a page change.
  private static final ChangedRule PLAIN =
      new ChangedRule(
          List.of(
              "author = [\"Kestrel Freight\"]",
              "description = \"Finds something.\"",
              "from = \"now-1h\"",
              "index = [\"logs-*\"]",
              "language = \"eql\"",
              "license = \"Apache-2.0\"",
              "name = \"Plain Rule\"",
              "query = \"any where true\"",
              "risk_score = 21",
              "rule_id = \"plain\"",
              "severity = \"low\"",
              "type = \"eql\""));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_has_the_alerts_that_it_says() {
    return SpecPages.folder(SharedData.repository().resolve("specs/alerts")).stream()
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private void run(SpecCase one) {
    one.expectOnly(BlockKind.RULE, BlockKind.EVENTS, BlockKind.ALERTS);
    Workspace workspace = new Workspace(folder.resolve(one.page() + one.line()));
    Path rule = workspace.file("rule.toml", PLAIN.with(one.only(BlockKind.RULE)));
    Path events = workspace.file("events.ndjson", SpecHits.of(one.events()));
    List<JsonNode> alerts =
        Invocation.of("run", "--any-index", "--rules", rule, events).endsWith(0).documents();
    List<String> lines = one.only(BlockKind.ALERTS).lines().toList();
    List<String> head = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    List<List<String>> found =
        alerts.stream()
            .map(alert -> head.stream().map(field -> shown(alert.path(field))).toList())
            .toList();
    assertThat(found).isEqualTo(lines.stream().skip(1).map(AlertSpecsTest::cells).toList());
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "" : value.isTextual() ? value.textValue() : value.toString();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
