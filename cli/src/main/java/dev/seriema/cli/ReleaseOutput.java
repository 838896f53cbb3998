package dev.seriema.cli;

import dev.seriema.catalog.facts.Release;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the files of a release go, and for which stack they are made.
final class ReleaseOutput {
  @Option(
      names = "--output-dir",
      required = true,
      paramLabel = "DIR",
      description = "A folder that is not there yet, or empty.")
  private Path folder = Path.of("");

  @Option(
      names = "--stack",
      paramLabel = "VERSION",
      description =
          "The release of the Elastic Stack that it is for, such as 9.4 (default: that of the"
              + " repository's next package, else the newest).")
  private @Nullable String stack;

  Path folder() {
    return folder;
  }

  Optional<Release> stack() throws Unable {
    return StackVersion.of(stack);
  }
}
