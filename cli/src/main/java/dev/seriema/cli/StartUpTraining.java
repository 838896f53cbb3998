package dev.seriema.cli;

import dev.seriema.model.diagnostic.Ink;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the launcher runs once after a build, so that the classes of a usual start are laid out in
/// a cache: the commands that end soon, on the shipped example.
final class StartUpTraining {
  private StartUpTraining() {}

  /// @return [ExitCode#DONE] when each of the commands worked
  static int run() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal pipe = new Terminal(nowhere, nowhere, false, false, Ink.NONE, Ink.NONE, 100);
    Terminal screen = new Terminal(nowhere, nowhere, true, true, Ink.COLOUR, Ink.COLOUR, 100);
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
    return code;
  }
}
