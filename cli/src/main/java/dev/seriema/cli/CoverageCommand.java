package dev.seriema.cli;

import dev.seriema.catalog.coverage.AttackCoverage;
import dev.seriema.catalog.coverage.CoveredRule;
import dev.seriema.catalog.coverage.ReleaseChange;
import dev.seriema.catalog.evidence.Evidence;
import dev.seriema.catalog.evidence.EvidenceJudge;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.coverage.CoverageJson;
import dev.seriema.cli.coverage.CoverageMarkdown;
import dev.seriema.cli.coverage.CoveragePage;
import dev.seriema.cli.coverage.CoverageText;
import dev.seriema.cli.coverage.CoverageView;
import dev.seriema.cli.coverage.NavigatorLayer;
import dev.seriema.cli.reading.EventWindow;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.event.ScanLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What rules look for in ATT&CK, or which event time they have seen.
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Lays rules over the matrix of ATT&CK: techniques, platforms and data sources, with what"
          + " their evidence proves.",
      "With --ledger it says instead which event time each rule has seen in the runs of a state;"
          + " with --data which rules some events can never make alert, as an index or a field is"
          + " never there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema coverage                                   the repository around, on the terminal",
      "  seriema coverage rules --output html > coverage.html",
      "  seriema coverage --output navigator > layer.json   for the ATT&CK Navigator",
      "  seriema coverage --attack 19.1                     and what a newer release changes",
      "  seriema coverage rules --data logs/                what rules need that the data never"
          + " has",
      "  seriema coverage --ledger --state state/           all rules, all time",
      "  seriema coverage --ledger --state state/ --rule ID --from 2026-11-24T00:00:00Z --to"
          + " 2026-11-25T00:00:00Z"
    })
final class CoverageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description = "Rule files, folders or repositories (default: the repository around).")
  private List<Path> paths = List.of();

  @Option(
      names = "--attack",
      paramLabel = "RELEASE",
      description =
          "Say what another release of ATT&CK changes for the rules, such as 19.1; they are laid"
              + " over "
              + AttackCatalogue.USUAL
              + ".")
  private Optional<String> attack = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "EVENTS",
      description =
          "Events, as run takes them (- reads standard input): say what rules need that these never"
              + " have. May be given several times.")
  private List<String> data = List.of();

  @Option(names = "--ledger", description = "Look into the ledger that runs with --state keep.")
  private boolean ledger;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "With --ledger: the folder that runs were given with --state.")
  private @Nullable Path state;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "With --ledger: only this rule (default: all that runs have known).")
  private Optional<String> rule = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "T",
      description =
          "With --ledger: event time from this moment on (default: the first that any rule has"
              + " seen).")
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "T",
      description =
          "With --ledger: event time up to this moment (default: the last that any rule has seen).")
  private Optional<Instant> to = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description =
          "${COMPLETION-CANDIDATES} (default: text); with --ledger and --data text or json.")
  private Form output = Form.text;

  /// The words of the command line.
  enum Form {
    text,
    json,
    markdown,
    navigator,
    html
  }

  CoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    if (!data.isEmpty()) {
      return tellNeeds();
    }
    if (ledger) {
      tellLedger();
    } else {
      tellAttack();
    }
    return ExitCode.DONE;
  }

  private int tellNeeds() throws Unable {
    if (ledger || attack.isPresent()) {
      throw new Unable("--data asks about rules and events; it is not for --ledger and --attack");
    }
    if (output != Form.text && output != Form.json) {
      throw new Unable("--data is told as text or json, not as " + output);
    }
    Reading reading =
        new Reading(
            ScanLimits.DEFAULT, Runtime.getRuntime().availableProcessors(), false, EventWindow.ALL);
    DataNeeds.Answer answer = new DataNeeds(places(), data, reading, terminal).answer();
    if (output == Form.json) {
      terminal.out().println(answer.report().json());
    } else {
      answer.report().tell(terminal.out());
    }
    terminal.out().flush();
    return answer.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private void tellLedger() throws Unable {
    if (state == null) {
      throw new Unable("--ledger is kept in a state: --state DIR names it");
    }
    if (!paths.isEmpty() || attack.isPresent()) {
      throw new Unable("--ledger answers from a state; it reads no rules and no ATT&CK");
    }
    CoverageReport report = new LedgerAnswer(state, rule, from, to).report();
    switch (output) {
      case text -> report.tell(terminal);
      case json -> terminal.out().println(report.json());
      default -> throw new Unable("--ledger is told as text or json, not as " + output);
    }
  }

  private void tellAttack() throws Unable {
    if (state != null || rule.isPresent() || from.isPresent() || to.isPresent()) {
      throw new Unable("--state, --rule, --from and --to ask the ledger; add --ledger");
    }
    Optional<AttackCatalogue> other = other();
    CoverageView view = view(other);
    switch (output) {
      case text ->
          new CoverageText(
                  view,
                  terminal.out(),
                  terminal.outInk(),
                  terminal.columns(),
                  terminal.signs().bar())
              .write();
      case json -> terminal.out().println(CoverageJson.of(view));
      case markdown -> terminal.out().print(CoverageMarkdown.of(view));
      case navigator -> terminal.out().println(NavigatorLayer.of(view));
      case html -> terminal.out().print(CoveragePage.of(view));
    }
  }

  private Optional<AttackCatalogue> other() throws Unable {
    if (attack.isEmpty()) {
      return Optional.empty();
    }
    Optional<AttackCatalogue> other = AttackCatalogue.attack(attack.get());
    if (other.isEmpty()) {
      throw new Unable(
          "no release `"
              + attack.get()
              + "` of ATT&CK is known; these are: "
              + String.join(", ", new TreeSet<>(AttackCatalogue.releases())));
    }
    return other;
  }

  private CoverageView view(Optional<AttackCatalogue> other) throws Unable {
    AttackCatalogue catalogue =
        AttackCatalogue.attack(AttackCatalogue.USUAL)
            .orElseThrow(
                () -> new Unable("the tables of ATT&CK are left out of this distribution"));
    List<CoveredRule> rules = rules();
    return new CoverageView(
        AttackCoverage.of(catalogue, rules),
        other,
        other.map(there -> ReleaseChange.between(catalogue, there, rules)).orElse(List.of()));
  }

  private List<CoveredRule> rules() throws Unable {
    List<Path> places = places();
    RuleSet loaded = RuleLoader.load(places);
    if (!loaded.leftOut().isEmpty()) {
      terminal
          .err()
          .println(
              Counted.of(loaded.leftOut().size(), "rule")
                  + " cannot be read and are left out; seriema check tells why");
    }
    FieldTypes types = FieldTypes.around(places);
    EvidenceJudge judge = new EvidenceJudge(new RuleCompiler(types.schemas()));
    List<CoveredRule> rules =
        Evidence.beside(loaded, places).rules().parallelStream()
            .map(judge::judge)
            .flatMap(verdict -> CoveredRule.of(verdict).stream())
            .toList();
    if (rules.isEmpty()) {
      throw new Unable("no rules are there to lay over ATT&CK; name others: seriema coverage PATH");
    }
    return rules;
  }

  private List<Path> places() throws Unable {
    if (!paths.isEmpty()) {
      return paths;
    }
    return RuleRepository.around(Path.of(""))
        .map(RulePlaces::of)
        .orElseThrow(
            () -> new Unable("no rule repository is around; name one: seriema coverage PATH"));
  }
}
