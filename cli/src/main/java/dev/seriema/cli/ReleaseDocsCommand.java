package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.ship.PackageManifest;
import dev.seriema.catalog.ship.RulePackage;
import dev.seriema.cli.site.Site;
import dev.seriema.cli.words.Counted;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Pages about rules.
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the documentation of the released rules of a repository: a page for each rule as"
          + " Markdown, and a site for a browser with a search, which runs from the folder and"
          + " needs no network. The same rules give the same bytes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release docs --output-dir out/docs",
      "  seriema release docs ../rules --output-dir out/docs --stack 9.4"
    })
final class ReleaseDocsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A folder of the repository (default: the working directory).")
  private @Nullable Path path;

  @Option(
      names = "--output-dir",
      required = true,
      paramLabel = "DIR",
      description = "A folder that is not there yet, or empty.")
  private Path outputDir = Path.of("");

  @Option(
      names = "--stack",
      paramLabel = "VERSION",
      description =
          "The release of the Elastic Stack whose rules are told of, such as 9.4 (default: that of"
              + " the repository's next package, else the newest).")
  private @Nullable String stack;

  ReleaseDocsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    Path root = ReleasedRepository.root(path);
    Shipping shipping = Shipping.around(root, StackVersion.of(stack));
    RulePackage content =
        RulePackage.of(
            RuleLoader.load(RuleRepository.placesOf(root)),
            shipping.facts(),
            shipping.versions(),
            shipping.settings(),
            List.of(),
            false);
    shipping.tellFindings(terminal);
    PackageManifest manifest =
        PackageManifest.of(shipping.settings(), shipping.facts().stack(), Optional.empty());
    FreshFiles.write(outputDir, Site.of(manifest.title(), content));
    terminal
        .out()
        .println(
            Counted.of(content.rules().size(), "rule")
                + " told of, "
                + Counted.of(content.leftOut().size(), "rule")
                + " left out; begin with "
                + WrittenFiles.shown(outputDir.resolve("site").resolve("index.html")));
    content
        .reasons()
        .forEach((reason, count) ->
            terminal.out().println(String.format(Locale.ROOT, "  %,6d  %s", count, reason)));
    terminal.out().flush();
    return ExitCode.DONE;
  }
}
