package dev.seriema.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which repository a command of `release` is about.
final class RepositoryPath {
  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A folder of the repository (default: the working directory).")
  private @Nullable Path path;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @SuppressWarnings("NullAway.Init") // picocli sets the command
  RepositoryPath() {}

  /// Its top folder.
  Path root() throws Unable {
    return ReleasedRepository.root(path, command.qualifiedName() + " PATH");
  }
}
