package dev.seriema.cli;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.release.LockHistory;
import dev.seriema.catalog.release.LockPlan;
import dev.seriema.catalog.release.LockStep;
import dev.seriema.catalog.release.ReleaseRepository;
import dev.seriema.catalog.release.RuleHashes;
import dev.seriema.catalog.release.VersionFile;
import dev.seriema.cli.release.LockJson;
import dev.seriema.cli.release.LockText;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The version of each rule.
@Command(
    name = "lock",
    mixinStandardHelpOptions = true,
    description = {
      "Gives each rule of a repository its next version that was changed, is new or was given up"
          + " since versions were locked last, and says why. What is the same keeps its bytes in"
          + " version.lock.json and deprecated_rules.json. Rules of which that cannot be told are"
          + " counted, with the cause, and keep their entries. With --check, ends with 1 when"
          + " something is due; with 2 when a rule cannot be locked as it is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release lock                          the repository around",
      "  seriema release lock ../rules                 another one",
      "  seriema release lock --keep-versions --rule ID  a change that needs no new version",
      "  seriema release lock --check                  in CI: say what is due, write nothing",
      "  seriema release lock --check --output json    for other programs"
    })
final class ReleaseLockCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RepositoryPath repository = new RepositoryPath();

  @Option(names = "--check", description = "Write nothing; say what is due.")
  private boolean check;

  @Option(
      names = "--keep-versions",
      description =
          "Write the hashes of rules as they are now, and raise no version of what has changed.")
  private boolean keepVersions;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description =
          "With --keep-versions: only this rule (default: all). May be given several times.")
  private List<String> rules = List.of();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Form output = Form.text;

  /// The words of the command line.
  enum Form {
    text,
    json
  }

  ReleaseLockCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    if (!rules.isEmpty() && !keepVersions) {
      throw new Unable(
          "--rule goes with --keep-versions: versions are locked of all rules at once");
    }
    Path root = repository.root();
    ReleaseRepository released = ReleasedRepository.at(root);
    List<FactFinding> findings = new ArrayList<>();
    Optional<RepositoryFacts> facts = RepositoryFacts.of(root, FactsCache.ofUser(), findings);
    LockPlan plan = plan(released, RuleHashes.of(root, facts));
    facts.ifPresent(own -> findings.addAll(own.findings()));
    FieldTypes.tell(findings, terminal);
    switch (output) {
      case text -> LockText.write(plan, terminal.out());
      case json -> terminal.out().println(LockJson.of(plan));
    }
    terminal.out().flush();
    if (!check) {
      write(released.lock(), plan.lock());
      write(released.deprecatedRules(), plan.deprecatedRules());
    }
    if (plan.count(LockStep.REFUSED) > 0) {
      return ExitCode.INCOMPLETE;
    }
    return check && !plan.isUpToDate() ? ExitCode.FOUND : ExitCode.DONE;
  }

  private LockPlan plan(ReleaseRepository released, RuleHashes hashes) throws Unable {
    if (keepVersions) {
      for (String id : rules) {
        if (released.rules().stream().noneMatch(rule -> rule.id().equals(id))) {
          throw new Unable("no rule of the repository has the id `" + DisplayText.safe(id) + "`");
        }
      }
      return LockPlan.ofHashes(
          released, hashes, rule -> rules.isEmpty() || rules.contains(rule.id()));
    }
    LockPlan plan = LockPlan.of(released, hashes);
    try {
      return LockHistory.explained(plan, hashes);
    } catch (IOException failure) {
      throw new Unable("the history cannot be asked: " + SystemReasons.of(failure));
    }
  }

  private void write(VersionFile file, String text) throws Unable {
    ReleasedRepository.write(file, text, terminal);
  }
}
