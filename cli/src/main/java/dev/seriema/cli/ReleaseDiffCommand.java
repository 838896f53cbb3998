package dev.seriema.cli;

import dev.seriema.catalog.ship.FormerPackage;
import dev.seriema.catalog.ship.PackageDifference;
import dev.seriema.cli.release.DifferenceText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Two packages side by side.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says in words what differs between the rules of two packages: added, removed, given up, and"
          + " for each changed rule which part and how. Each is a folder or a zip. Prints Markdown."
          + " Ends with 1 when a rule changed without a higher version, as Kibana then offers no"
          + " update of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release diff security_rules-9.4.0.zip out/fleet/9.4.1",
      "  seriema release diff old.zip new.zip > changes.md"
    })
final class ReleaseDiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", description = "The package before.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The package after.")
  private Path after = Path.of("");

  ReleaseDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    FormerPackage old = ReleasePackageCommand.read(before);
    FormerPackage now = ReleasePackageCommand.read(after);
    PackageDifference difference = PackageDifference.between(old, now, ShippedSchemas.NEWEST);
    String title = "From " + name(before) + " to " + name(after);
    DifferenceText.markdown(title, difference)
        .lines()
        .forEach(line -> terminal.out().println(DisplayText.safe(line)));
    terminal.out().flush();
    return difference.notRaised().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private static String name(Path place) {
    return String.valueOf(place.getFileName());
  }
}
