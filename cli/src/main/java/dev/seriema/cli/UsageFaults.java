package dev.seriema.cli;

import picocli.CommandLine;

/// Tells what is wrong with the words of a command line, and what to type instead.
record UsageFaults(Terminal terminal) implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(CommandLine.ParameterException fault, String[] arguments) {
    String command = fault.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(terminal.errInk().error("error: ") + fault.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, terminal.errWriter());
    terminal.err().println("hint: " + command + " --help");
    return ExitCode.INCOMPLETE;
  }
}
