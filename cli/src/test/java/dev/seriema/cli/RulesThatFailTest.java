package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.cli.reading.EventWindow;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.run.AlertRow;
import dev.seriema.cli.run.AlertView;
import dev.seriema.cli.run.EventRun;
import dev.seriema.cli.run.ExecutionTally;
import dev.seriema.cli.run.Output;
import dev.seriema.cli.run.RunAccounts;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A rule that fails while it runs is set aside, and the others raise what they raise without it:
/// rules of every type on random events, in both schedules, on any number of threads.
class RulesThatFailTest {
  private static final int RULES = 2;
  private static final int EVENTS = 160;
  private static final int FILES = 8;
  private static final int SEEDS = 2;

  /// The number of the rule that fails.
  private static final int FAILING = 99;

  private static final List<Scheduling> SCHEDULES =
      List.of(Scheduling.IN_STREAM, new Scheduling.ByExecutions(List.of()));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(RandomRules.Kind.class)
  void a_function_that_fails_costs_its_rule_alone(RandomRules.Kind kind) throws IOException {
    expectOthersAlone(
        kind,
        rule ->
            FailingRules.inMatching(rule, new FailingRules.FailsFor("b", RulesThatFailTest::fail)),
        "the function fails");
  }

  @ParameterizedTest
  @EnumSource(RandomRules.Kind.class)
  void a_stack_that_runs_over_costs_its_rule_alone(RandomRules.Kind kind) throws IOException {
    expectOthersAlone(
        kind,
        rule -> FailingRules.inMatching(rule, new FailingRules.FailsFor("b", () -> depth(1))),
        "StackOverflowError");
  }

  @ParameterizedTest
  @EnumSource(RandomRules.Kind.class)
  void exceptions_that_fail_cost_their_rule_alone(RandomRules.Kind kind) throws IOException {
    expectOthersAlone(
        kind,
        rule ->
            FailingRules.inExceptions(
                rule, new FailingRules.FailsFor("b", RulesThatFailTest::fail)),
        "the function fails");
  }

  @ParameterizedTest
  @EnumSource(RandomRules.Kind.class)
  void suppression_that_fails_costs_its_rule_alone(RandomRules.Kind kind) throws IOException {
    expectOthersAlone(kind, FailingRules::inSuppression, "ArithmeticException");
  }

  @Test
  void a_rule_that_fails_on_an_alert_that_it_reads_costs_itself_alone() throws IOException {
    List<Compiled> rules =
        compiled(
            List.of(
                reader("reader-" + FAILING),
                RAISER,
                reader("reader-1"),
                reader("reader-2").replace("host.name: *", "host.name: b")));
    List<EventSource> events =
        events(
            List.of("a:00", "c:30", "b:45", "a:50").stream()
                .flatMap(at -> Stream.of(login(at, 0), login(at, 12)))
                .sorted()
                .toList());
    for (Scheduling schedule : SCHEDULES) {
      List<Compiled> sound = rules.subList(1, rules.size());
      Ran alone = run(detector(sound, schedule), 1, events);
      assertThat(alone.alerts).anyMatch(alert -> alert.contains("\"reader-2\""));
      List<Compiled> all = new ArrayList<>(sound);
      all.add(
          1,
          FailingRules.inMatching(
              rules.getFirst(), new FailingRules.FailsFor("b", RulesThatFailTest::fail)));
      Detector detector = detector(all, schedule);
      Ran one = run(detector, 1, events);
      assertThat(one.failures)
          .singleElement()
          .asString()
          .containsPattern(
              "failed on event `[0-9a-f]{64}` of index `[^`]*alerts-security.alerts-default`")
          .contains("the function fails");
      assertThat(one.alerts).anyMatch(alert -> alert.contains("\"reader-" + FAILING + "\""));
      assertThat(others(one.alerts)).isEqualTo(alone.alerts);
      for (int threads : List.of(2, 8)) {
        assertThat(run(detector, threads, events)).isEqualTo(one);
      }
    }
  }

  private static final String RAISER =
      """
      {"rule_id": "login", "name": "Login", "description": "Finds something.", \
      "severity": "low", "risk_score": 21, "author": ["Kestrel Freight"], "type": "query", \
      "language": "kuery", "index": ["logs-app-*"], "query": "event.action: login"}\
      """;

  /// A rule on the alerts of the other.
  private static String reader(String id) {
    return RAISER
        .replace("\"rule_id\": \"login\"", "\"rule_id\": \"" + id + "\"")
        .replace("logs-app-*", ".alerts-security.alerts-default")
        .replace("event.action: login", "kibana.alert.rule.rule_id: login and host.name: *");
  }

  /// @param at the host and the second
  private static String login(String at, int minute) {
    return "{\"@timestamp\":\"2026-03-15T12:%02d:%sZ\",\"_index\":\"logs-app-default\",\"host\":{\"name\":\"%s\"},\"event\":{\"action\":\"login\"}}"
        .formatted(minute, at.substring(2), at.substring(0, 1));
  }

  /// Runs random rules with one that is made to fail and without it, until that was seen often
  /// enough.
  private void expectOthersAlone(
      RandomRules.Kind kind, UnaryOperator<Compiled> failing, String reason) throws IOException {
    int failed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Chance chance = new Chance(seed);
      List<Compiled> rules = rules(chance, kind);
      List<EventSource> events = events(RandomStream.of(chance, EVENTS).lines());
      for (Scheduling schedule : SCHEDULES) {
        List<Compiled> sound = rules.subList(1, rules.size());
        Ran alone = run(detector(sound, schedule), 1, events);
        assertThat(alone.alerts).isNotEmpty();
        assertThat(alone.failures).isEmpty();
        List<Compiled> all = new ArrayList<>(sound);
        all.add(seed % all.size(), failing.apply(rules.getFirst()));
        Detector detector = detector(all, schedule);
        Ran one = run(detector, 1, events);
        assertThat(others(one.alerts)).isEqualTo(alone.alerts);
        assertThat(others(one.executions)).isEqualTo(alone.executions);
        assertThat(one.failures).allMatch(failure -> failure.contains(reason));
        failed += one.failures.size();
        for (int threads : List.of(2, 3, 8)) {
          assertThat(run(detector, threads, events)).isEqualTo(one);
        }
      }
    }
    assertThat(failed).isPositive();
  }

  /// The rule that is to fail first, then some of each type.
  private List<Compiled> rules(Chance chance, RandomRules.Kind failing) {
    RandomRules random = new RandomRules(chance);
    List<String> lines = new ArrayList<>();
    lines.add(random.rule(failing, FAILING));
    for (RandomRules.Kind kind : RandomRules.Kind.values()) {
      for (int number = 0; number < RULES; number++) {
        lines.add(random.rule(kind, number));
      }
    }
    lines.addAll(random.exceptions());
    List<Compiled> ready = compiled(lines);
    assertThat(ready).hasSize(1 + RULES * RandomRules.Kind.values().length);
    return ready;
  }

  /// @param lines of an export
  private List<Compiled> compiled(List<String> lines) {
    Path file = new Workspace(folder).file("rules.ndjson", String.join("\n", lines) + "\n");
    return CompiledRules.of(List.of(file), new RuleCompiler(_ -> EcsSchema.newest())).ready();
  }

  private List<EventSource> events(List<String> lines) {
    List<EventSource> sources = new ArrayList<>();
    for (int part = 0; part < FILES; part++) {
      String name = "events-" + part + ".ndjson";
      int from = part * lines.size() / FILES;
      int to = (part + 1) * lines.size() / FILES;
      Path file =
          new Workspace(folder).file(name, String.join("\n", lines.subList(from, to)) + "\n");
      sources.add(EventSource.ofFile(name, file));
    }
    return sources;
  }

  private static Detector detector(List<Compiled> rules, Scheduling schedule) {
    return Detector.of(
        rules,
        EcsSchema.newest(),
        DetectorOptions.DEFAULT.withSchedule(schedule).reading(AlertView.FIELDS));
  }

  private static Ran run(Detector detector, int threads, List<EventSource> events)
      throws IOException {
    ReadingTally reading = new ReadingTally(null);
    ExecutionTally executions = new ExecutionTally(true);
    EventRun run =
        new EventRun(
            detector,
            new Reading(ScanLimits.DEFAULT, threads, false, EventWindow.ALL),
            new Lateness(Detector.TIMESTAMP, Duration.ofMinutes(5)),
            reading,
            true,
            executions,
            null,
            null);
    Told told = new Told();
    run.over(events, told);
    List<RuleId> ids = detector.rules().stream().map(rule -> rule.rule().id()).toList();
    new RunAccounts(run.tally(), reading, ids, ids.size(), 0).check();
    assertThat(run.failures().stream().map(RuleFailureText::sentence).toList())
        .isEqualTo(told.failures);
    return new Ran(
        told.alerts, told.failures, executions.kept().stream().map(Execution::toString).toList());
  }

  /// Without what the rule that fails has raised before.
  private static List<String> others(List<String> lines) {
    return lines.stream().filter(line -> !line.contains("-" + FAILING)).toList();
  }

  /// What came out of a run, in order.
  private record Ran(List<String> alerts, List<String> failures, List<String> executions) {}

  private static final class Told implements Output {
    private final List<String> alerts = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @Override
    public void finding(IntakeFinding finding) {}

    @Override
    public void failed(RuleFailureText failure) {
      failures.add(failure.sentence());
    }

    @Override
    public void alert(byte[] documents, int start, int end, @Nullable AlertRow row) {
      alerts.add(new String(documents, start, end - start, StandardCharsets.UTF_8));
    }

    @Override
    public boolean progress(@Nullable EventSource source, long events) {
      return true;
    }
  }

  private static void fail() {
    throw new IllegalStateException("the function fails");
  }

  private static int depth(int above) {
    return above < 0 ? 0 : depth(above + 1) + 1;
  }
}
