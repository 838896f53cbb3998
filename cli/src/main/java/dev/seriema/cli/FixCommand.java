package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.cli.fix.FixReport;
import dev.seriema.cli.fix.FixRun;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.attack.AttackCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Repairs of rule files.
@Command(
    name = "fix",
    mixinStandardHelpOptions = true,
    description =
        "Repairs rule files: findings of `check` for which there is one right answer, such as tags"
            + " that follow from the mapping, official names, and forms of dates. What is left is"
            + " for a person. Deprecated rules and exports stay as they are.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema fix                    the repository around",
      "  seriema fix rules/linux        a folder",
      "  seriema fix --dry-run rules/   show what would change, and change nothing",
      "  seriema fix --only TAG-0001    one kind of finding",
      "  seriema fix --attack 19.1      to a newer release of ATT&CK"
    })
final class FixCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description = "Rule files, folders or repositories (default: the repository around).")
  private List<Path> paths = List.of();

  @Option(
      names = "--dry-run",
      description = "Change nothing; print the changes as a difference that `git apply` reads.")
  private boolean dryRun;

  @Option(
      names = "--only",
      paramLabel = "CODE",
      description = "Repair findings with this code only. May be given several times.")
  private List<String> only = List.of();

  @Option(
      names = "--attack",
      paramLabel = "VERSION",
      description =
          "Map rules to this release of ATT&CK, such as 19.1: names, and successors with their"
              + " parents, tactics and tags. What needs a choice is told.")
  private Optional<String> attack = Optional.empty();

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    for (String code : only) {
      CheckCommand.expect(code);
    }
    List<Path> places = places();
    FieldTypes types = FieldTypes.around(places);
    FixRun run =
        new FixRun(
            new RuleCompiler(types.schemas().closedWhereDescribed()).withLints(),
            types.packages(),
            System.getenv(),
            finding -> only.isEmpty() || only.contains(finding.code().id()),
            dryRun,
            target());
    FixReport report =
        new FixReport(
            terminal.out(), terminal.err(), terminal.outIsTerminal(), dryRun, terminal.errInk());
    places.forEach(place -> run.of(place, report));
    types.tellFindings(terminal);
    report.end();
    terminal.out().flush();
    return report.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private Optional<AttackCatalogue> target() throws Unable {
    Optional<AttackCatalogue> target = attack.flatMap(AttackCatalogue::attack);
    if (attack.isPresent() && target.isEmpty()) {
      throw new Unable(
          "the shipped tables have no ATT&CK `%s`; the newest that they have is %s"
              .formatted(attack.get(), AttackCatalogue.NEWEST));
    }
    return target;
  }

  private List<Path> places() throws Unable {
    if (!paths.isEmpty()) {
      return paths;
    }
    return RuleRepository.around(Path.of(""))
        .map(RulePlaces::of)
        .orElseThrow(() -> new Unable("no rule repository is around; name one: seriema fix PATH"));
  }
}
