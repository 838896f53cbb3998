package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// All rules of a large public repository on all recorded events, counted by type.
class PublicRulesByTypeTest {
  private static final Path PAGE =
      Path.of(System.getProperty("seriema.root", "..")).resolve("docs/rule-types.md");
  private static final String HEADER =
      "| type | rules | run | with alerts | alerts |\n| --- | ---: | ---: | ---: | ---: |\n";

  @Test
  void the_page_says_how_many_of_each_type_run_and_alert() throws IOException {
    List<Rule> rules =
        RuleLoader.load(List.of(SharedData.corpus())).live().stream()
            .map(LoadedRule::rule)
            .toList();
    Invocation run = Invocation.of(command().toArray()).endsWith(0);
    Set<String> leftOut = new HashSet<>();
    run.stats().at("/rules/left_out").forEach(rule -> leftOut.add(rule.path("rule_id").asText()));
    List<JsonNode> alerts = run.documents();
    StringBuilder table = new StringBuilder(HEADER);
    for (RuleType type : RuleType.values()) {
      table.append(row(type, rules, leftOut, alerts));
    }
    assertThat(PAGE).content().contains(table);
  }

  private static String row(
      RuleType type, List<Rule> rules, Set<String> leftOut, List<JsonNode> alerts) {
    List<String> ofType =
        rules.stream().filter(rule -> rule.type() == type).map(rule -> rule.id().id()).toList();
    List<String> raised =
        alerts.stream()
            .map(alert -> alert.path("kibana.alert.rule.rule_id").asText())
            .filter(ofType::contains)
            .toList();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %,d |\n",
        type.word(),
        ofType.size(),
        ofType.stream().filter(id -> !leftOut.contains(id)).count(),
        raised.stream().distinct().count(),
        raised.size());
  }

  private static List<Object> command() throws IOException {
    List<Object> command = new ArrayList<>(List.of("run", "--any-index", "--stats"));
    for (String folder : List.of("rules", "rules_building_block")) {
      command.addAll(List.of("--rules", SharedData.corpus().resolve(folder)));
    }
    try (Stream<Path> files = Files.list(SharedData.data())) {
      files.filter(file -> file.toString().endsWith(".ndjson.gz")).sorted().forEach(command::add);
    }
    command.add(SharedData.data().resolve("more"));
    return command;
  }
}
