package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.cli.compare.Difference;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecEvent;
import dev.seriema.testkit.spec.SpecPages;
import dev.seriema.testkit.spec.SpecTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The page `specs/rules/differences.md`: what exists in one schedule only, and why.
class DifferenceSpecsTest {
  private static final Path REPOSITORY = SharedData.repository();
  private static final Path PAGE = REPOSITORY.resolve("specs/rules/differences.md");
  private static final Path NAMES = REPOSITORY.resolve("docs/kibana-differences.md");

  private static final String HEAD =
      """
      [metadata]
      maturity = "production"

      [rule]
      rule_id = "5f0c6b3e-8d0b-4f0e-9b0a-2f3f2f0f7c11"
      name = "Something was found"
      description = "Finds something."
      author = ["Seriema"]
      risk_score = 21
      severity = "low"
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> every_difference_has_the_name_that_the_page_says() {
    return SpecPages.page(PAGE).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
  }

  @Test
  void every_name_has_an_example_and_a_section() throws IOException {
    Set<Difference> named = EnumSet.complementOf(EnumSet.of(Difference.UNEXPLAINED));
    String examples =
        SpecPages.page(PAGE).stream()
            .map(one -> one.only(BlockKind.DIFFERENCES))
            .collect(Collectors.joining("\n"));
    assertThat(named).allSatisfy(each -> assertThat(examples).contains("| " + each.words()));
    List<String> sections =
        Files.readAllLines(NAMES, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(sections)
        .containsExactlyElementsOf(
            Arrays.stream(Difference.values()).map(Difference::words).toList());
  }

  private void run(SpecCase one) throws IOException {
    one.expectOnly(
        BlockKind.RULE,
        BlockKind.EVENTS,
        BlockKind.AT,
        BlockKind.EXCEPTIONS,
        BlockKind.VALUES,
        BlockKind.DIFFERENCES);
    Workspace workspace = new Workspace(folder.resolve("case" + one.line()));
    List<Object> arguments = new ArrayList<>(List.of("run", "--compare", "--rules"));
    arguments.add(workspace.file("rule.toml", HEAD + one.only(BlockKind.RULE) + "\n"));
    for (String moment :
        one.optional(BlockKind.AT).stream().flatMap(String::lines).map(String::strip).toList()) {
      arguments.addAll(List.of("--at", SpecTime.read(moment).orElseThrow()));
    }
    if (one.optional(BlockKind.EXCEPTIONS).isPresent()) {
      arguments.addAll(List.of("--exceptions", exceptions(one, workspace)));
    }
    if (one.optional(BlockKind.VALUES).isPresent()) {
      arguments.addAll(List.of("--values", values(one, workspace)));
    }
    arguments.add(workspace.file("events.ndjson", events(one.events())));
    List<JsonNode> found = Invocation.of(arguments.toArray()).endsWith(0).documents();
    assertThat(found.stream().map(DifferenceSpecsTest::row).toList())
        .isEqualTo(
            one.only(BlockKind.DIFFERENCES)
                .lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList());
  }

  private static Path exceptions(SpecCase one, Workspace workspace) throws IOException {
    List<String> items = new ArrayList<>();
    new ObjectMapper()
        .readTree(one.only(BlockKind.EXCEPTIONS))
        .forEach(item -> items.add(item.toString()));
    return workspace.file("exceptions.ndjson", String.join("\n", items) + "\n");
  }

  private static Path values(SpecCase one, Workspace workspace) {
    List<String> lines = one.only(BlockKind.VALUES).lines().toList();
    List<String> list = List.of(lines.getFirst().split(" ", -1));
    workspace.file("lists/" + list.getFirst() + ".json", "{\"type\":\"" + list.getLast() + "\"}");
    String values = lines.stream().skip(1).collect(Collectors.joining("\n"));
    Path file = workspace.file("lists/" + list.getFirst() + ".txt", values + "\n");
    return Path.of(String.valueOf(file.getParent()));
  }

  private static String events(List<SpecEvent> events) {
    StringBuilder lines = new StringBuilder();
    for (SpecEvent event : events) {
      lines
          .append("{\"_id\":\"")
          .append(event.id())
          .append("\",\"_source\":")
          .append(new String(event.document(), StandardCharsets.UTF_8))
          .append("}\n");
    }
    return lines.toString();
  }

  private static List<String> row(JsonNode line) {
    List<String> ids = new ArrayList<>();
    line.path("events").forEach(event -> ids.add(event.path("_id").asText()));
    return List.of(
        line.path("schedule").asText(), String.join(" ", ids), line.path("difference").asText());
  }
}
