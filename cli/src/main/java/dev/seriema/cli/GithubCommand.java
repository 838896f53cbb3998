package dev.seriema.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What is said on GitHub.
@Command(
    name = "github",
    mixinStandardHelpOptions = true,
    description = "Says something on GitHub, where you ask for it.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema review main..HEAD --output markdown | seriema github post --pull-request 12"
    })
final class GithubCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  GithubCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "`github` takes post: seriema github post --pull-request 12 review.md");
  }
}
