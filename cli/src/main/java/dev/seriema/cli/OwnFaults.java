package dev.seriema.cli;

import dev.seriema.cli.run.UnevenAccountsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/// Ends a command that failed: with a sentence where the world is at fault, with a short report and
/// the place of the details where Seriema is.
record OwnFaults(Terminal terminal) implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception fault, CommandLine line, CommandLine.ParseResult arguments) {
    return fault instanceof Unable unable ? tell(unable) : tell(fault, arguments.originalArgs());
  }

  /// Tells why a command cannot do what was asked.
  ///
  /// @return [ExitCode#INCOMPLETE]
  int tell(Unable unable) {
    terminal.err().println(terminal.errInk().error(unable.mark()) + unable.getMessage());
    return ExitCode.INCOMPLETE;
  }

  /// Tells of a fault of Seriema itself.
  ///
  /// @return [ExitCode#OWN_FAULT]
  int tell(Throwable fault, List<String> arguments) {
    String name = fault.getClass().getSimpleName();
    String what =
        fault instanceof UnevenAccountsException ? name + ": " + fault.getMessage() : name;
    terminal
        .err()
        .println(
            terminal.errInk().error("fault: ")
                + "Seriema failed, and not because of anything you did ("
                + what
                + "). "
                + report(fault, arguments));
    return ExitCode.OWN_FAULT;
  }

  private static String report(Throwable fault, List<String> arguments) {
    StringWriter details = new StringWriter();
    PrintWriter writer = new PrintWriter(details);
    writer.println("seriema " + Version.number() + " on Java " + Runtime.version());
    writer.println("arguments: " + String.join(" ", arguments));
    fault.printStackTrace(writer);
    try {
      Path file = Files.createTempFile("seriema-fault-", ".txt");
      Files.writeString(file, details.toString());
      return "The details to report are in " + file;
    } catch (IOException unwritable) {
      return "The details to report:\n" + details;
    }
  }
}
