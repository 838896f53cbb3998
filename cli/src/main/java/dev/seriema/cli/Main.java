package dev.seriema.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;

/// Where the process starts.
public final class Main {
  /// Picocli lays out no help below this.
  private static final int NARROWEST_HELP = 55;

  private static final int WIDEST_HELP = 110;

  private static final Set<String> VERSION = Set.of("--version", "-V");

  /// In the order in which help lists them.
  private static final Map<String, Function<Terminal, Object>> COMMANDS = commands();

  private Main() {}

  private static Map<String, Function<Terminal, Object>> commands() {
    Map<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("query", QueryCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("fmt", FmtCommand::new);
    commands.put("fix", FixCommand::new);
    commands.put("new", NewCommand::new);
    commands.put("test", TestCommand::new);
    commands.put("generate", GenerateCommand::new);
    commands.put("review", ReviewCommand::new);
    commands.put("coverage", CoverageCommand::new);
    commands.put("overlap", OverlapCommand::new);
    commands.put("backport", BackportCommand::new);
    commands.put("rules", RulesCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("convert", ConvertCommand::new);
    commands.put(
        "kibana",
        terminal ->
            new CommandLine(new KibanaCommand())
                .addSubcommand(new KibanaDiffCommand(terminal))
                .addSubcommand(new KibanaPushCommand(terminal))
                .addSubcommand(new KibanaPullCommand(terminal)));
    commands.put(
        "github",
        terminal ->
            new CommandLine(new GithubCommand()).addSubcommand(new GithubPostCommand(terminal)));
    commands.put(
        "facts",
        terminal ->
            new CommandLine(new FactsCommand(terminal))
                .addSubcommand(new FactsImportCommand(terminal)));
    commands.put(
        "release",
        terminal ->
            new CommandLine(new ReleaseCommand())
                .addSubcommand(new ReleaseLockCommand(terminal))
                .addSubcommand(new ReleaseTrimCommand(terminal))
                .addSubcommand(new ReleaseBumpCommand(terminal))
                .addSubcommand(new ReleaseDeprecateCommand(terminal))
                .addSubcommand(new ReleasePackageCommand(terminal))
                .addSubcommand(new ReleaseDiffCommand(terminal))
                .addSubcommand(new ReleaseNotesCommand(terminal))
                .addSubcommand(new ReleaseDocsCommand(terminal)));
    return commands;
  }

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
    if (arguments.length == 1 && arguments[0].equals("--train-briefly")) {
      return StartUpTraining.ofAnswersAtOnce();
    }
    if (arguments.length == 1 && VERSION.contains(arguments[0])) {
      // Scripts ask often, and the commands need not be looked at for it.
      terminal.out().println(new Version().getVersion()[0]);
      return ExitCode.DONE;
    }
    if (CheckCommand.isPlain(arguments)) {
      return CheckCommand.run(terminal, arguments);
    }
    boolean isKnown = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    Set<String> needed = isKnown ? Set.of(arguments[0]) : COMMANDS.keySet();
    return commandLine(terminal, needed).execute(arguments);
  }

  /// With all commands.
  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, COMMANDS.keySet());
  }

  /// @param needed the commands that can be meant: each that is looked at takes some milliseconds
  private static CommandLine commandLine(Terminal terminal, Set<String> needed) {
    CommandLine line = new CommandLine(new SeriemaCommand());
    COMMANDS.forEach((name, command) -> {
      if (needed.contains(name)) {
        line.addSubcommand(name, command.apply(terminal));
      }
    });
    if (needed.size() == COMMANDS.size()) {
      line.addSubcommand(new CommandLine.HelpCommand());
      line.addSubcommand("completion", new AutoComplete.GenerateCompletion());
    }
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
