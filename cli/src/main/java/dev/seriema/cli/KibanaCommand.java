package dev.seriema.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Rules to and from a space of Kibana.
@Command(
    name = "kibana",
    mixinStandardHelpOptions = true,
    description =
        "Compares the rules of a repository with those of a space of Kibana, and takes them there"
            + " or here. It speaks to the Kibana that you name and to nobody else; the API key"
            + " comes from the variable KIBANA_API_KEY or from a file.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema kibana diff rules/ --url https://kibana.example:5601 --space detections",
      "  seriema kibana push rules/ --url https://kibana.example:5601 --dry-run",
      "  seriema kibana pull --output-dir my-repo/rules --url https://kibana.example:5601"
    })
final class KibanaCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  KibanaCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "`kibana` takes diff, push or pull: seriema kibana diff rules/");
  }
}
