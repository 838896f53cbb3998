package dev.seriema.cli;

import dev.seriema.catalog.coverage.AttackCoverage;
import dev.seriema.catalog.coverage.CoveredRule;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.ship.Asset;
import dev.seriema.catalog.ship.FormerPackage;
import dev.seriema.catalog.ship.PackageDifference;
import dev.seriema.catalog.ship.PackageFiles;
import dev.seriema.catalog.ship.UnreadablePackage;
import dev.seriema.cli.coverage.CoverageView;
import dev.seriema.cli.coverage.NavigatorLayer;
import dev.seriema.cli.release.DifferenceText;
import dev.seriema.cli.release.PackageSummary;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The files of a release.
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the files of a release for a release of the Elastic Stack: the package of rules as a"
          + " folder and a zip, and all rules in one file for Kibana's import. The same rules give"
          + " the same bytes. Says which rules are left out, and why. Ends with 2 when rules have"
          + " faults."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release package --output-dir out/9.4 --stack 9.4",
      "  seriema release package ../rules --output-dir out --previous security_rules-9.3.2.zip",
      "  seriema release package --output-dir out/8.19 --stack 8.19 --convert"
    })
final class ReleasePackageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RepositoryPath repository = new RepositoryPath();

  @Mixin private ReleaseOutput output = new ReleaseOutput();

  @Option(
      names = "--previous",
      paramLabel = "PACKAGE",
      description =
          "The package before, a folder or a zip: earlier versions of rules and the change log are"
              + " taken from it, and what differs is told.")
  private @Nullable Path previous;

  @Option(
      names = "--package-version",
      paramLabel = "VERSION",
      description =
          "Of the package, such as 9.4.1 (default: what packages.yaml says for its own stack, else"
              + " the first of the stack).")
  private Optional<String> packageVersion = Optional.empty();

  @Option(
      names = "--link",
      paramLabel = "URL",
      description = "Where the release is discussed, for the change log.")
  private String link = "";

  @Option(
      names = "--convert",
      description =
          "Take rules for newer releases too, without what the release does not know, where they"
              + " stay what they are.")
  private boolean convert;

  ReleasePackageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    Optional<Release> asked = output.stack();
    requireVersion();
    Path root = repository.root();
    Optional<FormerPackage> former =
        previous == null ? Optional.empty() : Optional.of(read(previous));
    Shipping shipping = Shipping.around(root, asked);
    RuleSet rules = RuleLoader.load(RuleRepository.placesOf(root));
    PackageFiles files = shipping.packaged(rules, former, packageVersion, convert);
    shipping.tellFindings(terminal);
    Optional<String> fault = files.manifest().fault();
    if (fault.isPresent()) {
      throw new Unable(DisplayText.safe(fault.get()));
    }
    write(files, shipping);
    terminal.out().print(PackageSummary.text(files));
    terminal.out().flush();
    tellDoubts(files);
    return rules.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private void requireVersion() throws Unable {
    if (packageVersion.isPresent() && Release.of(packageVersion.get()).isEmpty()) {
      throw new Unable(
          "`" + DisplayText.safe(packageVersion.get()) + "` is no version, such as 9.4.1");
    }
  }

  static FormerPackage read(Path place) throws Unable {
    try {
      return FormerPackage.read(place);
    } catch (UnreadablePackage unreadable) {
      throw new Unable(DisplayText.safe(String.valueOf(unreadable.getMessage())));
    }
  }

  private void write(PackageFiles files, Shipping shipping) throws Unable {
    Optional<PackageDifference> difference =
        files
            .previous()
            .map(before ->
                PackageDifference.between(before, files.asPackage(), shipping.facts().schemas()));
    String change =
        difference
            .map(DifferenceText::sentence)
            .orElse(Counted.of(files.content().rules().size(), "rule") + ".");
    SortedMap<String, byte[]> all = files.all(change, link);
    all.put("summary.md", bytes(PackageSummary.markdown(files)));
    layer(files).ifPresent(layer -> all.put("attack-layer.json", bytes(layer + "\n")));
    difference.ifPresent(told ->
        all.put(
            "changes.md", bytes(DifferenceText.markdown("What changed in " + files.name(), told))));
    FreshFiles.write(output.folder(), all);
  }

  /// What the rules look for in ATT&CK; empty where its tables are left out of a distribution.
  private static Optional<String> layer(PackageFiles files) {
    List<CoveredRule> rules =
        files.content().rules().stream()
            .map(rule ->
                CoveredRule.of(
                    rule.loaded().rule(), rule.id(), RuleVerdict.Outcome.WITHOUT_EVIDENCE))
            .toList();
    return AttackCatalogue.attack(AttackCatalogue.USUAL)
        .map(catalogue ->
            NavigatorLayer.of(
                new CoverageView(
                    AttackCoverage.of(catalogue, rules), Optional.empty(), List.of())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void tellDoubts(PackageFiles files) {
    if (files.manifest().lacksOwner()) {
      terminal
          .err()
          .println(
              "the manifest names no owner, which a registry asks for: add `owner` to"
                  + " `registry_data` of packages.yaml");
    }
    for (Asset newer : files.content().newer()) {
      terminal
          .err()
          .println(
              DisplayText.safe(
                  "`%s` has version %d in the previous package, which is newer than here; it is not kept"
                      .formatted(newer.rule(), newer.version())));
    }
  }
}
