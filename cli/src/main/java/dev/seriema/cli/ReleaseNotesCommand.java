package dev.seriema.cli;

import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.UnreadableRange;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.ship.FormerPackage;
import dev.seriema.catalog.ship.NotesOfCommits;
import dev.seriema.catalog.ship.NotesOfPackage;
import dev.seriema.catalog.ship.PackageDifference;
import dev.seriema.catalog.ship.PackageFiles;
import dev.seriema.catalog.ship.ReleaseNotes;
import dev.seriema.cli.release.NotesMarkdown;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a release brings.
@Command(
    name = "notes",
    mixinStandardHelpOptions = true,
    description = {
      "Says which released rules were added, tuned, given up or removed since a commit, a tag or a"
          + " package, as Markdown: by platform, with a link to the file of each rule, and of each"
          + " tuned rule what changed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release notes --since v1.4",
      "  seriema release notes ../rules --since out/acme_rules-9.4.2.zip",
      "  seriema release notes --since v1.4 --base https://git.example/rules/blob/v1.5/"
    })
final class ReleaseNotesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RepositoryPath repository = new RepositoryPath();

  @Option(
      names = "--since",
      required = true,
      paramLabel = "COMMIT|TAG|PACKAGE",
      description =
          "The state before: a commit, by any name that git knows, or the folder or zip of a"
              + " package.")
  private String since = "";

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = "Put in front of the path of each rule (default: nothing).")
  private String base = "";

  ReleaseNotesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    Path root = repository.root();
    ReleaseNotes notes =
        Files.exists(Path.of(since)) ? sincePackage(root, Path.of(since)) : sinceCommit(root);
    NotesMarkdown.of(notes, since, base)
        .lines()
        .forEach(line -> terminal.out().println(DisplayText.safe(line)));
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private ReleaseNotes sinceCommit(Path root) throws Unable {
    try {
      return NotesOfCommits.of(
          Commits.around(root), since, FieldTypes.around(List.of(root)).schemas());
    } catch (UnreadableRange unreadable) {
      throw new Unable(DisplayText.safe(String.valueOf(unreadable.getMessage())));
    } catch (IOException failed) {
      throw new Unable("git cannot be asked: " + SystemReasons.of(failed));
    }
  }

  private ReleaseNotes sincePackage(Path root, Path place) throws Unable {
    FormerPackage former = ReleasePackageCommand.read(place);
    Shipping shipping = Shipping.around(root, Optional.empty());
    RuleSet rules = RuleLoader.load(RuleRepository.placesOf(root));
    PackageFiles now = shipping.packaged(rules);
    shipping.tellFindings(terminal);
    PackageDifference difference =
        PackageDifference.between(former, now.asPackage(), shipping.facts().schemas());
    return NotesOfPackage.of(difference, rules, shipping.facts());
  }
}
