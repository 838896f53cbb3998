package dev.seriema.cli;

import java.util.List;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;

/// Where the process starts.
public final class Main {
  /// Picocli lays out no help below this.
  private static final int NARROWEST_HELP = 55;

  private static final int WIDEST_HELP = 110;

  private static final Set<String> VERSION = Set.of("--version", "-V");

  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int code;
    try {
      code = run(terminal, arguments);
    } catch (RuntimeException | Error fault) {
      code = new OwnFaults(terminal).tell(fault, List.of(arguments));
    }
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /// @return one of [ExitCode]
  static int run(Terminal terminal, String... arguments) {
    if (arguments.length == 1 && arguments[0].equals("--train")) {
      return StartUpTraining.run();
    }
    if (arguments.length == 1 && VERSION.contains(arguments[0])) {
      // Scripts ask often, and the commands need not be looked at for it.
      terminal.out().println(new Version().getVersion()[0]);
      return ExitCode.DONE;
    }
    return commandLine(terminal).execute(arguments);
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new SeriemaCommand());
    line.addSubcommand(new RunCommand(terminal));
    line.addSubcommand(new QueryCommand(terminal));
    line.addSubcommand(new ExplainCommand(terminal));
    line.addSubcommand(new CheckCommand(terminal));
    line.addSubcommand(new TestCommand(terminal));
    line.addSubcommand(new RulesCommand(terminal));
    line.addSubcommand(new ShowCommand(terminal));
    line.addSubcommand(
        new CommandLine(new FactsCommand(terminal))
            .addSubcommand(new FactsImportCommand(terminal)));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.addSubcommand("completion", new AutoComplete.GenerateCompletion());
    line.setOut(terminal.outWriter());
    line.setErr(terminal.errWriter());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.outIsTerminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.clamp(terminal.columns(), NARROWEST_HELP, WIDEST_HELP));
    line.setUsageHelpAutoWidth(false);
    line.setParameterExceptionHandler(new UsageFaults(terminal));
    line.setExecutionExceptionHandler(new OwnFaults(terminal));
    return line;
  }
}
