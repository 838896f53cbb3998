package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Inputs made to break a reader, from the command line.
class HostileFilesTest {
  @TempDir private Path folder;

  @Test
  void whatever_is_given_as_events_ends_in_a_sentence() throws IOException {
    Path rule =
        new Workspace(folder).rule("r.toml", "any where process.name == \"a\" or user.id != null");
    for (Path file : files(SharedData.data().resolve("hostile"))) {
      Invocation run = Invocation.of("run", "--rules", rule, "--stats", file);
      endsWell(file, run);
      var events = run.stats().path("events");
      assertThat(events.path("read").asLong())
          .as(file.toString())
          .isEqualTo(
              events.path("evaluated").asLong()
                  + events.path("unpicked").asLong()
                  + events.path("refused").asLong()
                  + events.path("late").asLong());
      Invocation query = Invocation.of("query", "any where true", file);
      endsWell(file, query);
      assertThat(query.code()).as(file.toString()).isEqualTo(run.code());
    }
  }

  @Test
  void whatever_is_given_as_rules_ends_in_a_sentence() throws IOException {
    for (Path file : files(SharedData.data().resolve("hostile"))) {
      endsWell(file, Invocation.of("run", "--rules", file, file));
      endsWell(file, Invocation.of("check", file));
      endsWell(file, Invocation.of("query", "any where true", "--mapping", file, file));
    }
  }

  private static void endsWell(Path file, Invocation invocation) {
    assertThat(invocation.code())
        .as("%s: %s", file.getFileName(), invocation.err())
        .isBetween(ExitCode.DONE, ExitCode.INCOMPLETE);
    assertThat(invocation.err())
        .as(file.toString())
        .doesNotContain("\tat ")
        .doesNotContain("Exception")
        .hasSizeLessThan(40_000);
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> entries = Files.list(place)) {
      return entries.sorted().toList();
    }
  }
}
