package dev.seriema.cli;

import dev.seriema.model.diagnostic.Suggestions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Tells what is wrong with the words of a command line, and what to type instead.
record UsageFaults(Terminal terminal) implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(CommandLine.ParameterException fault, String[] arguments) {
    String command = fault.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(terminal.errInk().error("error: ") + message(fault));
    terminal
        .err()
        .println(
            terminal.errInk().strong("hint: ")
                + meant(fault).map(name -> "did you mean `" + name + "`? ").orElse("")
                + command
                + " --help tells more");
    return ExitCode.INCOMPLETE;
  }

  private static String message(CommandLine.ParameterException fault) {
    ArgSpec argument = fault.getArgSpec();
    return switch (fault) {
      case CommandLine.UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case CommandLine.MissingParameterException missing -> missing(missing);
      case CommandLine.OverwrittenOptionException twice ->
          "`" + name(twice.getOverwritten()) + "` is given twice";
      default ->
          argument == null || fault.getValue() == null
              ? String.valueOf(fault.getMessage())
              : "`"
                  + name(argument)
                  + "` is `"
                  + fault.getValue()
                  + "`; it takes "
                  + taken(argument);
    };
  }

  private static String unmatched(CommandLine.UnmatchedArgumentException fault) {
    String word = fault.getUnmatched().getFirst();
    if (fault.isUnknownOption()) {
      return "unknown option `" + word + "`";
    }
    return fault.getCommandLine().getParent() == null
        ? "unknown command `" + word + "`"
        : "`" + word + "` is one argument too many";
  }

  private static String missing(CommandLine.MissingParameterException fault) {
    return fault.getMissing().stream()
        .map(argument ->
            argument.isOption()
                ? "`" + name(argument) + "` needs a value, " + argument.paramLabel()
                : argument.paramLabel() + " is missing")
        .collect(Collectors.joining("; "));
  }

  private static String taken(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(form -> "`" + form + "`")
          .collect(Collectors.joining(" or "));
    }
    if (type == Instant.class) {
      return "a time such as `2026-11-25T10:00:00Z`";
    }
    if (type == Duration.class) {
      return "a duration such as `30s`, `5m` or `1h`";
    }
    return type == int.class || type == long.class ? "a whole number" : argument.paramLabel();
  }

  private static Optional<String> meant(CommandLine.ParameterException fault) {
    if (!(fault instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    CommandLine line = fault.getCommandLine();
    return Suggestions.nearest(
        unmatched.getUnmatched().getFirst(),
        unmatched.isUnknownOption()
            ? line.getCommandSpec().options().stream().map(OptionSpec::longestName).toList()
            : line.getSubcommands().keySet());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
