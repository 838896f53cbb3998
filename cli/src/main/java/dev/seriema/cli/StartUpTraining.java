package dev.seriema.cli;

import dev.seriema.model.diagnostic.Ink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// What the launcher runs once after a build, so that the classes of a usual start are laid out in
/// a cache: the commands that end soon, on the shipped example and on rules of all kinds.
final class StartUpTraining {
  private StartUpTraining() {}

  /// The commands that only say something: for them a cache of few classes is the faster one, since
  /// all of a cache is taken up at each start.
  ///
  /// @return [ExitCode#DONE] when each of the commands worked
  static int ofAnswersAtOnce() {
    Terminal pipe = pipe();
    return Math.max(Main.run(pipe, "--version"), Main.run(pipe, "--help"));
  }

  private static Terminal pipe() {
    return new Terminal(nowhere(), nowhere(), false, false, Ink.NONE, Ink.NONE, 100);
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /// @return [ExitCode#DONE] when each of the commands worked
  static int run() {
    Terminal pipe = pipe();
    Terminal screen = new Terminal(nowhere(), nowhere(), true, true, Ink.COLOUR, Ink.COLOUR, 100);
    String examples = ShippedFiles.examples().toString();
    String query =
        "process where process.name : (\"python*\", \"*sh\") and length(process.args) > 0";
    int code = ExitCode.DONE;
    for (Terminal terminal : new Terminal[] {pipe, screen}) {
      code = Math.max(code, Main.run(terminal, "--help"));
      code = Math.max(code, Main.run(terminal, "run"));
      code = Math.max(code, Main.run(terminal, "query", query, examples));
      code = Math.max(code, Main.run(terminal, "check", ShippedFiles.rules().toString()));
      code = Math.max(code, Main.run(terminal, "test", ShippedFiles.rules().toString()));
      code =
          Math.max(
              code,
              Main.run(
                  terminal,
                  "rules",
                  "any where severity == \"high\"",
                  ShippedFiles.rules().toString()));
    }
    return Math.max(code, allKindsOfRules(pipe));
  }

  /// What many rules of all kinds need beyond the few that ship; their faults are part of it.
  private static int allKindsOfRules(Terminal terminal) {
    if (!Files.isDirectory(ShippedFiles.specs())) {
      return ExitCode.DONE;
    }
    try (TrainingRepository repository = TrainingRepository.of(ShippedFiles.specs())) {
      String rules = repository.root().toString();
      String examples = ShippedFiles.examples().toString();
      int code =
          run(
              terminal,
              new String[][] {
                {"check", rules},
                {"check", "--output", "json", rules},
                {"run", "--rules", rules, examples},
                {"query", "--language", "kql", "process.name: *sh", examples},
                {"query", "--language", "lucene", "process.name:*sh", examples}
              });
      return repository.change()
          ? Math.max(code, run(terminal, new String[][] {{"check", "--changed", rules}}))
          : code;
    } catch (IOException failed) {
      // A narrower cache serves as well, only not as fast.
      return ExitCode.INCOMPLETE;
    }
  }

  private static int run(Terminal terminal, String[][] commands) {
    int code = ExitCode.DONE;
    for (String[] arguments : commands) {
      int ended = Main.run(terminal, arguments);
      code = Math.max(code, ended == ExitCode.FOUND ? ExitCode.DONE : ended);
    }
    return code;
  }
}
