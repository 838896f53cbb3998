package dev.seriema.cli;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.format.FileInPlace;
import dev.seriema.catalog.release.ChangedRuleFile;
import dev.seriema.catalog.release.ReleaseRepository;
import dev.seriema.catalog.release.TrimPlan;
import dev.seriema.cli.words.Counted;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What goes when a stack becomes the oldest that is supported.
@Command(
    name = "trim",
    mixinStandardHelpOptions = true,
    description = {
      "Takes out what is of no use any more when a stack becomes the oldest that is supported:"
          + " earlier versions for older stacks, and minimum stacks that all reach, in the version"
          + " lock and in rules. Where an earlier version is what that stack has, it stays, under"
          + " that stack. Ends with 2 when a rule has to be changed by hand."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release trim --stack 9.3 --dry-run     say what would go, change nothing",
      "  seriema release trim --stack 9.3               the repository around",
      "  seriema release trim --stack 9.3 --lock-only   leave rule files as they are"
    })
final class ReleaseTrimCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RepositoryPath repository = new RepositoryPath();

  @Option(
      names = "--stack",
      required = true,
      paramLabel = "VERSION",
      description = "The oldest stack that is supported from now on, one of the repository's map.")
  private String stack = "";

  @Option(names = "--lock-only", description = "Change the version lock, and no rule.")
  private boolean lockOnly;

  @Option(names = "--dry-run", description = "Change nothing; say what would change.")
  private boolean dryRun;

  ReleaseTrimCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    ReleaseRepository released = ReleasedRepository.at(repository.root());
    TrimPlan whole = TrimPlan.of(released, supported(released), LocalDate.now(ZoneOffset.UTC));
    TrimPlan plan = lockOnly ? whole.ofLock() : whole;
    plan.changes()
        .forEach(change ->
            terminal
                .out()
                .println(
                    DisplayText.safe(change.subject()) + "  " + DisplayText.safe(change.words())));
    terminal
        .out()
        .println(
            Counted.of(plan.entries().size(), "entry").replace("entrys", "entries")
                + " of the version lock and "
                + Counted.of(plan.files().size(), "rule")
                + (dryRun ? " would change" : " changed"));
    terminal.out().flush();
    if (!dryRun) {
      for (ChangedRuleFile file : plan.files()) {
        write(file);
      }
      ReleasedRepository.write(released.lock(), plan.lock(), terminal);
    }
    return plan.changes().stream().allMatch(TrimPlan.Change::isDone)
        ? ExitCode.DONE
        : ExitCode.INCOMPLETE;
  }

  private Release supported(ReleaseRepository released) throws Unable {
    List<Release> stacks = released.stacks();
    return Release.of(stack)
        .map(named -> new Release(named.major(), named.minor(), 0, ""))
        .filter(stacks::contains)
        .orElseThrow(() ->
            new Unable(
                "`"
                    + DisplayText.safe(stack)
                    + "` is no stack of this repository; these are: "
                    + stacks.stream()
                        .map(known -> known.major() + "." + known.minor())
                        .collect(Collectors.joining(", "))));
  }

  private static void write(ChangedRuleFile changed) throws Unable {
    try {
      FileInPlace.replace(changed.rule().file(), changed.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new Unable(
          "`"
              + DisplayText.safe(changed.rule().path())
              + "` cannot be written: "
              + SystemReasons.of(unwritable));
    }
  }
}
