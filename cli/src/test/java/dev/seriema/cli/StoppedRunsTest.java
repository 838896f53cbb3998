package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs with `--state` that a signal stops and another goes on with, in processes of their own.
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoppedRunsTest {
  /// What the program ends with that `kill` has stopped.
  private static final int TERMINATED = 143;

  @TempDir private Path folder;

  private Path events;

  @BeforeEach
  void write() throws IOException {
    Workspace rules = new Workspace(folder.resolve("rules"));
    rules.rule("single.toml", "any where user.name == \"root\"");
    rules.rule(
        "pair.toml",
        "sequence with maxspan=1h [any where user.name == \"bob\"] [any where user.name =="
            + " \"ann\"]");
    events = Files.createDirectory(folder.resolve("events"));
  }

  @Test
  void a_run_goes_on_where_a_signal_stopped_another_also_in_files_that_were_renamed()
      throws Exception {
    Path file = Files.writeString(events.resolve("a.ndjson"), event(0, "bob") + event(1, "root"));
    Process first = follow();
    try (BufferedReader out = first.inputReader()) {
      assertThat(out.readLine()).contains("\"a.ndjson:2\"");
      Files.writeString(file, event(2, "root"), StandardOpenOption.APPEND);
      assertThat(out.readLine()).contains("\"a.ndjson:3\"");
      stop(first);
    }
    Path rotated = Files.move(file, events.resolve("a.ndjson.1"));
    Files.writeString(rotated, event(3, "root"), StandardOpenOption.APPEND);
    Files.writeString(file, event(4, "root") + event(5, "ann"));
    Process second = follow();
    try (BufferedReader out = second.inputReader()) {
      List<String> lines = List.of(out.readLine(), out.readLine());
      assertThat(lines).anyMatch(line -> line.contains("\"a.ndjson:4\""));
      assertThat(lines).anyMatch(line -> line.contains("\"a.ndjson#2:1\""));
      Files.writeString(file, event(3_000, "bob"), StandardOpenOption.APPEND);
      assertThat(List.of(out.readLine(), out.readLine(), out.readLine()))
          .as("what began in the former run is completed in this one")
          .allMatch(line -> line.contains(Workspace.id("pair.toml")))
          .anyMatch(line -> line.contains("\"a.ndjson:1\"") && line.contains("\"a.ndjson#2:2\""));
      stop(second);
      assertThat(out.lines()).isEmpty();
    }
  }

  @Test
  void another_file_in_the_place_of_one_that_was_read_is_read_from_its_beginning()
      throws Exception {
    Path file = Files.writeString(events.resolve("a.ndjson"), event(0, "root"));
    Process first = follow();
    try (BufferedReader out = first.inputReader()) {
      assertThat(out.readLine()).contains("\"a.ndjson:1\"");
      stop(first);
    }
    Files.writeString(file, event(1, "root") + event(2, "root"));
    Process second = follow();
    try (BufferedReader out = second.inputReader()) {
      assertThat(out.readLine()).contains("\"a.ndjson#2:1\"");
      assertThat(out.readLine()).contains("\"a.ndjson#2:2\"");
      stop(second);
    }
  }

  @Test
  void after_a_kill_the_file_of_alerts_has_each_alert_once() throws Exception {
    Path file = Files.writeString(events.resolve("a.ndjson"), "");
    Path alerts = folder.resolve("alerts.ndjson");
    StringBuilder written = new StringBuilder();
    for (int round = 0; round < 4; round++) {
      Process run = follow("--alerts", alerts, "--checkpoint", "1ms");
      try (BufferedReader out = run.inputReader()) {
        for (int i = 0; i < 5; i++) {
          String line = event(10 * round + i, "root");
          written.append(line);
          Files.writeString(file, line, StandardOpenOption.APPEND);
          assertThat(out.readLine()).contains("\"kibana.alert.uuid\"");
        }
        run.destroyForcibly();
        run.waitFor();
      }
    }
    Process last = follow("--alerts", alerts);
    TimeUnit.SECONDS.sleep(2);
    stop(last);
    List<String> ids =
        Files.readAllLines(alerts, StandardCharsets.UTF_8).stream()
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize((int) written.toString().lines().count());
  }

  @Test
  void a_run_that_is_stopped_before_it_has_read_what_was_there_leaves_no_state() throws Exception {
    StringBuilder lines = new StringBuilder(event(0, "root"));
    lines.repeat(event(1, "eve"), 400_000);
    Files.writeString(events.resolve("a.ndjson"), lines);
    Process run = follow();
    try (BufferedReader out = run.inputReader()) {
      assertThat(out.readLine()).contains("\"a.ndjson:1\"");
      run.toHandle().destroy();
      assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(folder.resolve("state/seriema.state")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"TERM,143", "INT,130"})
  void a_stream_that_is_stopped_leaves_its_state(String signal, int code) throws Exception {
    assumeThat(signal.equals("INT") && isInterruptIgnored())
        .as("programs that are started here take no ^C")
        .isFalse();
    Process first = start("-");
    try (BufferedReader out = first.inputReader();
        OutputStream in = first.getOutputStream()) {
      in.write((event(0, "bob") + event(1, "root")).getBytes(StandardCharsets.UTF_8));
      in.flush();
      assertThat(out.readLine()).contains("\"-:2\"");
      String kill = "kill -s " + signal + " " + first.pid();
      assertThat(new ProcessBuilder("sh", "-c", kill).start().waitFor()).isZero();
      assertStopped(first, code);
    }
    assertThat(Files.readString(folder.resolve("err.txt"))).contains("1 alert, 2 events");
    Process second = start("-");
    try (OutputStream in = second.getOutputStream()) {
      in.write((event(5, "ann") + event(3_000, "eve")).getBytes(StandardCharsets.UTF_8));
    }
    try (BufferedReader out = second.inputReader()) {
      assertThat(out.lines().toList())
          .hasSize(3)
          .allMatch(line -> line.contains(Workspace.id("pair.toml")))
          .anyMatch(line -> line.contains("\"-:1\"") && line.contains("\"-:3\""));
    }
    assertThat(second.waitFor()).isZero();
  }

  @Test
  void a_state_is_gone_on_with_as_it_was_begun() {
    Path state = folder.resolve("state");
    Path rules = folder.resolve("rules");
    Path file = new Workspace(events).file("a.ndjson", event(0, "root"));
    Invocation.of("run", "--rules", rules, "--state", state, file).endsWith(0);
    assertThat(
            Invocation.of("run", "--follow", "--rules", rules, "--state", state, file)
                .endsWith(2)
                .err())
        .contains("the state is of a run without --follow");
  }

  private Process follow(Object... arguments) throws IOException {
    List<Object> all = new ArrayList<>(List.of("--follow", "--poll", "20ms"));
    all.addAll(Arrays.asList(arguments));
    all.add(events);
    return start(all.toArray());
  }

  private Process start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "run", "--output", "ndjson"));
    command.addAll(List.of("--rules", folder.resolve("rules").toString()));
    command.addAll(List.of("--state", folder.resolve("state").toString()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile()).start();
  }

  private void stop(Process run) throws Exception {
    run.toHandle().destroy();
    assertStopped(run, TERMINATED);
  }

  private void assertStopped(Process run, int code) throws Exception {
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(code);
    assertThat(Files.readString(folder.resolve("err.txt"))).doesNotContain("Exception");
    assertThat(folder.resolve("state/seriema.state")).exists();
  }

  /// Whether this process was started as one that ^C does not end, such as a job in the background
  /// of a shell: what it starts is then as deaf.
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private static String event(int second, String user) {
    return "{\"@timestamp\":\"2026-03-02T10:%02d:%02dZ\",\"user.name\":\"%s\"}%n"
        .formatted(second / 60, second % 60, user);
  }
}
