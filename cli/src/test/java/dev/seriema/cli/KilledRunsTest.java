package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while it reads a file that grows, with `--state` and `--alerts`.
///
/// `-Dseriema.kills=1000` kills it as often.
class KilledRunsTest {
  private static final int KILLS = Integer.getInteger("seriema.kills", 24);
  private static final int PARTS = 3;
  private static final int EVENTS_OF_PART = 600;
  private static final int RULES = 3;

  @TempDir private Path folder;

  @Test
  void a_file_of_alerts_is_that_of_runs_without_kills() throws Exception {
    Chance chance = new Chance(7);
    Path rules = RandomRules.written(chance, RULES, folder);
    int kills = 0;
    for (int round = 0; kills < KILLS; round++) {
      List<String> lines = RandomStream.of(chance, PARTS * EVENTS_OF_PART).lines();
      byte[] whole = new byte[0];
      Path calm = folder.resolve(round + "/calm");
      Path killed = folder.resolve(round + "/killed");
      for (int part = 0; part < PARTS; part++) {
        int to = lines.size() * (part + 1) / PARTS;
        events(calm, lines.subList(0, to));
        events(killed, lines.subList(0, to));
        long begun = System.nanoTime();
        assertThat(start(rules, calm).waitFor()).isZero();
        long took = System.nanoTime() - begun;
        for (int left = 5 + chance.below(7); left > 0 && kills < KILLS; left--) {
          kills += kill(rules, killed, chance, took) ? 1 : 0;
        }
        assertThat(start(rules, killed).waitFor()).isZero();
        whole = Files.readAllBytes(calm.resolve("alerts"));
        assertThat(Files.readAllBytes(killed.resolve("alerts")))
            .as("round %d, part %d", round, part)
            .isEqualTo(whole);
      }
      assertThat(new String(whole, StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(PARTS);
    }
    assertThat(kills).isEqualTo(KILLS);
  }

  /// Kills a run at a random moment: from its first millisecond on, or from the one on in which it
  /// takes its folder, so that half of the kills meet it at work.
  ///
  /// @return whether it was still running
  private boolean kill(Path rules, Path place, Chance chance, long took) throws Exception {
    Path unfinished = place.resolve("state/seriema.state.new");
    Files.deleteIfExists(unfinished);
    long lengthBefore = length(place);
    Process process = start(rules, place);
    int whole = (int) (took / 1_000);
    if (chance.oneIn(2)) {
      sleep(chance.below(whole));
    } else {
      while (process.isAlive() && length(place) == lengthBefore && !Files.exists(unfinished)) {
        sleep(200);
      }
      sleep(chance.below(1 + whole / 10));
    }
    boolean wasRunning = process.isAlive();
    process.destroyForcibly();
    process.waitFor();
    return wasRunning;
  }

  private static long length(Path place) throws IOException {
    Path alerts = place.resolve("alerts");
    return Files.exists(alerts) ? Files.size(alerts) : 0;
  }

  private static void sleep(int microseconds) throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(microseconds);
  }

  private static Process start(Path rules, Path place) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.seriema.cli.Main", "run", "--any-index"));
    command.addAll(List.of("--rules", rules.toString()));
    command.addAll(List.of("--state", place.resolve("state").toString()));
    command.addAll(List.of("--alerts", place.resolve("alerts").toString()));
    command.addAll(List.of("--output", "ndjson", place.resolve("events.ndjson").toString()));
    File said = place.resolve("said").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said)
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .start();
  }

  private static void events(Path place, List<String> lines) {
    new Workspace(place).file("events.ndjson", String.join("\n", lines) + "\n");
  }
}
