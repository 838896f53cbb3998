package dev.seriema.cli;

import dev.seriema.catalog.fix.UnifiedDiff;
import dev.seriema.catalog.release.PackageBump;
import dev.seriema.catalog.release.PackageFile;
import dev.seriema.catalog.release.UnreadableRelease;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The version of the next package.
@Command(
    name = "bump",
    mixinStandardHelpOptions = true,
    description = {
      "Raises the version of the package in packages.yaml: for the next major or minor stack, with"
          + " the condition on Kibana, as its first preview; or for the next patch."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release bump --minor              9.6.0-beta.1 becomes 9.7.0-beta.1",
      "  seriema release bump --patch --preview    9.6.0-beta.1 becomes 9.6.0-beta.2",
      "  seriema release bump --patch --dry-run    show it, change nothing"
    })
final class ReleaseBumpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RepositoryPath repository = new RepositoryPath();

  @ArgGroup(multiplicity = "1")
  private Raised raised = new Raised();

  @Option(names = "--preview", description = "With --patch: the next preview.")
  private boolean isPreview;

  @Option(names = "--dry-run", description = "Change nothing; show the difference.")
  private boolean dryRun;

  /// The part that is raised.
  static final class Raised {
    @Option(names = "--major", description = "For the first stack of the next major.")
    private boolean major;

    @Option(names = "--minor", description = "For the next minor stack.")
    private boolean minor;

    @Option(names = "--patch", description = "The next package for the same stack.")
    private boolean patch;

    PackageBump.Part part() {
      if (patch) {
        return PackageBump.Part.PATCH;
      }
      return major && !minor ? PackageBump.Part.MAJOR : PackageBump.Part.MINOR;
    }
  }

  ReleaseBumpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    if (isPreview && raised.part() != PackageBump.Part.PATCH) {
      throw new Unable("--preview goes with --patch; the others begin with a preview");
    }
    PackageFile file = file();
    PackageBump next = file.present().next(raised.part(), isPreview);
    String text = file.with(next);
    if (dryRun) {
      terminal.out().print(UnifiedDiff.of(file.source().name(), file.source().text(), text));
    } else {
      write(file, text);
      terminal
          .out()
          .println(
              DisplayText.safe(file.source().name())
                  + ": "
                  + file.present().version()
                  + " -> "
                  + next.version());
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private PackageFile file() throws Unable {
    try {
      return PackageFile.of(repository.root());
    } catch (UnreadableRelease unreadable) {
      throw new Unable(DisplayText.safe(String.valueOf(unreadable.getMessage())));
    }
  }

  private static void write(PackageFile file, String text) throws Unable {
    try {
      file.write(text);
    } catch (IOException unwritable) {
      throw new Unable(
          "`"
              + DisplayText.safe(file.source().name())
              + "` cannot be written: "
              + SystemReasons.of(unwritable));
    }
  }
}
