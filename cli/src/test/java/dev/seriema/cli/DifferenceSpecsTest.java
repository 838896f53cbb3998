package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.cli.compare.Difference;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
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

  /// How long the id of an alert is; no event of the page has so long a one.
  private static final int ALERT_ID = 64;

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
    RuleSpec spec = new RuleSpec(one, new Workspace(folder.resolve("case" + one.line())));
    List<Object> arguments = new ArrayList<>(List.of("run", "--compare"));
    arguments.addAll(spec.moments());
    arguments.addAll(spec.arguments());
    List<JsonNode> found = Invocation.of(arguments.toArray()).endsWith(0).documents();
    assertThat(found.stream().map(DifferenceSpecsTest::row).toList())
        .isEqualTo(
            one.only(BlockKind.DIFFERENCES)
                .lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList());
  }

  private static List<String> row(JsonNode line) {
    List<String> ids = new ArrayList<>();
    for (JsonNode event : line.path("events")) {
      String id = event.path("_id").asText();
      ids.add(id.length() == ALERT_ID ? "alert" : id);
    }
    return List.of(
        line.path("schedule").asText(), String.join(" ", ids), line.path("difference").asText());
  }
}
