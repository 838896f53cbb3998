package dev.seriema.cli;

import dev.seriema.cli.run.FollowedEvents;
import dev.seriema.intake.EventSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Whether a run goes on with what is written to its files.
final class FollowOptions {
  @Option(
      names = "--follow",
      description =
          "Go on with what is written to the files and folders until the program is interrupted;"
              + " also when files are renamed, cut or made anew.")
  private boolean follow;

  @Option(
      names = "--poll",
      paramLabel = "D",
      converter = DurationOption.class,
      description =
          "With --follow, how long to wait before files are looked at again (default: 1s).")
  private Duration poll = Duration.ofSeconds(1);

  boolean isAsked() {
    return follow;
  }

  /// @param arguments as they were given
  /// @throws Unable when nothing can be followed
  FollowedEvents events(List<String> arguments, ScheduleOptions schedule) throws Unable {
    if (schedule.isKibana()) {
      throw new Unable(
          "--follow is for --schedule stream: executions at moments begin when all is read");
    }
    if (arguments.isEmpty() || arguments.contains(EventSource.STANDARD_INPUT)) {
      throw new Unable(
          "--follow asks for files or folders; standard input is followed to its end anyway");
    }
    if (!poll.isPositive()) {
      throw new Unable("--poll is " + poll.toMillis() + "ms; it has to be longer than nothing");
    }
    List<Path> places = new ArrayList<>();
    for (String argument : arguments) {
      try {
        places.add(Path.of(argument));
      } catch (InvalidPathException fault) {
        throw new Unable("`" + argument + "` is no path: " + fault.getReason());
      }
    }
    return new FollowedEvents(places, poll);
  }
}
