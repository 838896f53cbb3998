package dev.seriema.cli;

import dev.seriema.cli.run.UnevenAccountsException;
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
                + FaultDetails.kept(List.of(fault), arguments));
    return ExitCode.OWN_FAULT;
  }
}
