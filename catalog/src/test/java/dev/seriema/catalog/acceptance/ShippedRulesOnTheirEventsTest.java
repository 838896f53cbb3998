package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import dev.seriema.testkit.SlowDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of this repository on the events that are kept for them.
class ShippedRulesOnTheirEventsTest {
  private static final FieldPath TIME = new FieldPath("@timestamp");
  private static final FieldPath HOST = new FieldPath("host.name");

  private final List<LoadedRule> loaded =
      RuleLoader.load(List.of(SharedData.repository().resolve("rules"))).rules();

  @Test
  void every_rule_alerts_on_each_file_of_alerts_and_stays_quiet_on_each_quiet_one()
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (LoadedRule rule : loaded) {
      RuleRun run = new RuleRun(List.of(compiled(rule)));
      Path evidence = Path.of(rule.file().toString().replaceFirst("\\.toml$", ".evidence"));
      List<Path> alerts = files(evidence.resolve("alerts"));
      List<Path> quiet = files(evidence.resolve("quiet"));
      assertThat(alerts).as("evidence for %s", rule.place()).isNotEmpty();
      assertThat(quiet).as("near misses for %s", rule.place()).isNotEmpty();
      Set<String> alerted =
          linesThatMatch(run, alerts).stream()
              .map(RuleRun.Matched::file)
              .collect(Collectors.toSet());
      alerts.stream()
          .filter(file -> !alerted.contains(file.getFileName().toString()))
          .forEach(file -> wrong.add(file + " does not alert"));
      linesThatMatch(run, quiet)
          .forEach(event ->
              wrong.add(rule.place() + " alerts on quiet/" + event.file() + ":" + event.line()));
    }
    assertThat(wrong).isEmpty();
    assertThat(loaded).hasSizeGreaterThan(10);
  }

  @Test
  void the_example_raises_the_alerts_of_its_story_and_no_other() throws IOException {
    Path folder = SharedData.repository().resolve("examples/intrusion");
    List<Compilation.Compiled> rules =
        loaded.stream().map(ShippedRulesOnTheirEventsTest::compiled).toList();
    List<Story> raised = new ArrayList<>();
    int[] events = {0};
    new RuleRun(rules)
        .over(
            List.of(folder),
            DetectorOptions.DEFAULT,
            event -> {
              events[0]++;
              for (int rule : event.rules()) {
                raised.add(
                    new Story(
                        first(event.document(), TIME).substring(11, 16),
                        first(event.document(), HOST),
                        rules.get(rule).rule().headline().name()));
              }
            });
    assertThat(raised).hasSize(12).containsExactlyInAnyOrderElementsOf(story(folder));
    assertThat(events[0]).isEqualTo(277);
  }

  /// A row of the table that tells the intrusion.
  ///
  /// @param time as hours and minutes
  private record Story(String time, String host, String rule) {}

  /// The rows of the page; a place that is not written is that of the row before.
  private static List<Story> story(Path folder) throws IOException {
    List<Story> rows = new ArrayList<>();
    String host = "";
    for (String line : Files.readAllLines(folder.resolve("README.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[1].strip().matches("\\d\\d:\\d\\d")) {
        host = cells[2].isBlank() ? host : cells[2].strip().replace("`", "");
        rows.add(new Story(cells[1].strip(), host, cells[4].strip()));
      }
    }
    return rows;
  }

  private static String first(String document, FieldPath field) {
    SlowDecoder decoder = new SlowDecoder(List.of(field), ScanLimits.DEFAULT);
    return ((SlowDecoder.Outcome.Decoded) decoder.decode(document.getBytes(StandardCharsets.UTF_8)))
        .values()
        .getOrDefault(field.name(), List.of())
        .getFirst()
        .text();
  }

  private static List<RuleRun.Matched> linesThatMatch(RuleRun run, List<Path> files) {
    List<RuleRun.Matched> lines = new ArrayList<>();
    run.over(
        files,
        DetectorOptions.DEFAULT,
        event -> {
          if (!event.rules().isEmpty()) {
            lines.add(event);
          }
        });
    return lines;
  }

  private static Compilation.Compiled compiled(LoadedRule rule) {
    Compilation compilation = new RuleCompiler(ShippedSchemas.NEWEST).compile(rule.rule());
    assertThat(compilation).as(rule.place()).isInstanceOf(Compilation.Compiled.class);
    assertThat(compilation.diagnostics()).as(rule.place()).isEmpty();
    return (Compilation.Compiled) compilation;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
    }
  }
}
