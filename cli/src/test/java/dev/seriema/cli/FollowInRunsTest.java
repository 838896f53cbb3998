package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs that go on with what is written to their files, in a process of their own.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowInRunsTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Workspace rules = new Workspace(folder.resolve("rules"));
    rules.rule("single.toml", "any where user.name == \"root\"");
    rules.rule(
        "pair.toml",
        "sequence with maxspan=1h [any where user.name == \"root\"] ![any where user.name =="
            + " \"ann\"]");
  }

  @Test
  void alerts_come_while_files_grow_and_a_signal_ends_the_run_with_its_summary() throws Exception {
    Path events = Files.createDirectory(folder.resolve("events"));
    Path file = Files.writeString(events.resolve("a.ndjson"), event(0, "root"));
    Process run = start(events);
    try (BufferedReader out = run.inputReader()) {
      assertThat(out.readLine()).contains("\"a.ndjson:1\"");
      Files.writeString(file, event(1, "bob") + event(2, "root"), StandardOpenOption.APPEND);
      assertThat(out.readLine()).contains("\"a.ndjson:3\"");
      Files.move(file, events.resolve("a.ndjson.1"));
      Files.writeString(file, event(3, "root"));
      assertThat(out.readLine()).contains("\"a.ndjson#2:1\"");
      run.toHandle().destroy();
      List<String> rest = out.lines().toList();
      assertThat(rest)
          .as("what waits for nothing to follow is decided")
          .isNotEmpty()
          .allMatch(line -> line.contains(Workspace.id("pair.toml")));
    }
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("err.txt")))
        .containsPattern("alerts, 4 events in .*, 2 rules")
        .doesNotContain("Exception");
  }

  @Test
  void what_cannot_be_followed_is_said() {
    Path rules = folder.resolve("rules");
    assertThat(Invocation.of("run", "--rules", rules, "--follow").endsWith(2).err())
        .contains("--follow asks for files or folders");
    assertThat(Invocation.of("run", "--rules", rules, "--follow", "-").endsWith(2).err())
        .contains("standard input is followed to its end anyway");
    assertThat(
            Invocation.of("run", "--rules", rules, "--follow", "--schedule", "kibana", folder)
                .endsWith(2)
                .err())
        .contains("--follow is for --schedule stream");
  }

  private Process start(Path events) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "run", "--follow", "--poll", "20ms"));
    command.addAll(List.of("--output", "ndjson", "--rules", folder.resolve("rules").toString()));
    command.add(events.toString());
    return new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile()).start();
  }

  private static String event(int second, String user) {
    return "{\"@timestamp\":\"2026-03-02T10:00:%02dZ\",\"user.name\":\"%s\"}%n"
        .formatted(second, user);
  }
}
