package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.ship.PackageFiles;
import dev.seriema.catalog.ship.RulePackage;
import dev.seriema.cli.site.Site;
import dev.seriema.cli.words.Counted;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private RepositoryPath repository = new RepositoryPath();

  @Mixin private ReleaseOutput output = new ReleaseOutput();

  ReleaseDocsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    Path root = repository.root();
    Shipping shipping = Shipping.around(root, output.stack());
    PackageFiles files = shipping.packaged(RuleLoader.load(RuleRepository.placesOf(root)));
    RulePackage content = files.content();
    shipping.tellFindings(terminal);
    FreshFiles.write(output.folder(), Site.of(files.manifest().title(), content));
    terminal
        .out()
        .println(
            Counted.of(content.rules().size(), "rule")
                + " told of, "
                + Counted.of(content.leftOut().size(), "rule")
                + " left out; begin with "
                + WrittenFiles.shown(output.folder().resolve("site").resolve("index.html")));
    content
        .reasons()
        .forEach((reason, count) ->
            terminal.out().println(String.format(Locale.ROOT, "  %,6d  %s", count, reason)));
    terminal.out().flush();
    return ExitCode.DONE;
  }
}
