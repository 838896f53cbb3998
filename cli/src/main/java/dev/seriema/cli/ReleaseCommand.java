package dev.seriema.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What is done with a repository's rules when they are released: names its commands.
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description =
        "Prepares a release of a rule repository: the version of each rule, and what is made of"
            + " them. Nothing is sent anywhere.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release lock --check    whether each changed rule has its new version",
      "  seriema release lock            give changed rules their new versions",
      "  seriema release trim --stack 9.3 --dry-run",
      "  seriema release bump --minor    the package for the next stack",
      "  seriema release deprecate rules/linux/a_rule.toml --reason 'Replaced by B.'",
      "  seriema release package --output-dir out --stack 9.4",
      "  seriema release diff old.zip new.zip",
      "  seriema release notes --since v1.4",
      "  seriema release docs --output-dir out/docs"
    })
final class ReleaseCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  ReleaseCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
