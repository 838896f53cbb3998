package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecPages;
import dev.seriema.testkit.spec.SpecTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The page `specs/rules/quirks.md`: what Kibana's engine does that surprises, and what a stream
/// does in its place. Each row of alerts names the schedule that raises it.
class QuirkSpecsTest {
  private static final Path PAGE = SharedData.repository().resolve("specs/rules/quirks.md");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> both_schedules_raise_the_alerts_that_the_page_says() {
    return SpecPages.page(PAGE).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
  }

  private void run(SpecCase one) throws IOException {
    one.expectOnly(
        BlockKind.RULE,
        BlockKind.EVENTS,
        BlockKind.AT,
        BlockKind.EXCEPTIONS,
        BlockKind.VALUES,
        BlockKind.EXECUTIONS,
        BlockKind.ALERTS);
    RuleSpec spec = new RuleSpec(one, new Workspace(folder.resolve("case" + one.line())));
    List<List<String>> table = table(one.only(BlockKind.ALERTS));
    List<String> head = table.getFirst();
    List<List<String>> found = new ArrayList<>();
    for (String schedule : List.of("stream", "kibana")) {
      Invocation run = invoke(schedule, spec);
      found.addAll(
          run.documents().stream()
              .map(alert -> head.stream().map(name -> cell(name, schedule, alert)).toList())
              .toList());
      if (schedule.equals("kibana")) {
        one.optional(BlockKind.EXECUTIONS).ifPresent(block -> expectExecutions(table(block), run));
      }
    }
    assertThat(found).isEqualTo(table.subList(1, table.size()));
  }

  private static Invocation invoke(String schedule, RuleSpec spec) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("run", "--stats", "--schedule", schedule));
    if (schedule.equals("kibana")) {
      arguments.addAll(spec.moments());
    }
    arguments.addAll(spec.arguments());
    return Invocation.of(arguments.toArray()).endsWith(0);
  }

  private static void expectExecutions(List<List<String>> table, Invocation run) {
    List<List<String>> found = new ArrayList<>();
    for (JsonNode execution : run.stats().path("executions")) {
      found.add(table.getFirst().stream().map(name -> executed(name, execution)).toList());
    }
    assertThat(found).isEqualTo(table.subList(1, table.size()));
  }

  private static String executed(String name, JsonNode execution) {
    JsonNode value = execution.path(name);
    return switch (name) {
      case "at" -> time(value.asText());
      case "gap" -> value.isNull() ? "" : window(value);
      case "windows" -> {
        List<String> windows = new ArrayList<>();
        value.forEach(window -> windows.add(window(window)));
        yield String.join(", ", windows);
      }
      default -> value.asText();
    };
  }

  private static String window(JsonNode ends) {
    return time(ends.path(0).asText()) + " to " + time(ends.path(1).asText());
  }

  private static String cell(String name, String schedule, JsonNode alert) {
    return switch (name) {
      case "schedule" -> schedule;
      case "time" -> time(alert.path("@timestamp").asText());
      case "events" -> events(alert);
      default -> shown(alert.path(name));
    };
  }

  private static String events(JsonNode alert) {
    List<String> ids = new ArrayList<>();
    for (JsonNode ancestor : alert.path("kibana.alert.ancestors")) {
      if (ancestor.path("type").asText().equals("event")) {
        ids.add(ancestor.path("id").asText());
      }
    }
    return String.join(" ", ids);
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "" : value.isTextual() ? value.textValue() : value.toString();
  }

  private static String time(String text) {
    Duration since = Duration.between(SpecTime.START, Instant.parse(text));
    return since.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static List<List<String>> table(String block) {
    return block
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
