package dev.seriema.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program itself: names its commands.
@Command(
    name = "seriema",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Detection as code: run detection rules on events, offline.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema run                                    the shipped rules on the shipped example",
      "  seriema run --rules my-rules events.ndjson.gz  your rules on your events",
      "  seriema query 'process where process.name : \"*sh\"' events.ndjson",
      "  seriema explain my_rule.toml events.ndjson     why a rule alerts, or what is missing",
      "  seriema check my-rules                         faults in rule files",
      "  seriema new                                    begin a rule",
      "  seriema rules 'any where severity == \"high\"'    rules by what they say of themselves",
      "  seriema show my-rules/my_rule.toml             one rule, to read",
      "",
      "seriema COMMAND --help tells more about each."
    })
final class SeriemaCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  SeriemaCommand() {}

  @Override
  public void run() {
    if (!spec.commandLine().getParseResult().originalArgs().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
