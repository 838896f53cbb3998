package dev.seriema.cli;

import dev.seriema.cli.state.StateFolder;
import dev.seriema.cli.state.UnusableStateException;
import dev.seriema.detector.ledger.EventTime;
import dev.seriema.detector.ledger.Ledger;
import dev.seriema.detector.ledger.LedgerForm;
import dev.seriema.detector.ledger.RuleCoverage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Which event time rules have seen.
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = "Says which event time each rule has seen in the runs of a state.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema coverage --ledger --state state/           all rules, all time",
      "  seriema coverage --ledger --state state/ --rule ID --from 2026-11-24T00:00:00Z --to"
          + " 2026-11-25T00:00:00Z",
      "  seriema coverage --ledger --state state/ --output json"
    })
final class CoverageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--ledger",
      required = true,
      description = "Look into the ledger that runs with --state keep.")
  private boolean ledger;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      required = true,
      description = "The folder that runs were given with --state.")
  private Path state = Path.of("");

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Only this rule (default: all that runs have known).")
  private Optional<String> rule = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "Event time from this moment on (default: the first that any rule has seen).")
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "Event time up to this moment (default: the last that any rule has seen).")
  private Optional<Instant> to = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Form output = Form.text;

  /// The words of the command line.
  enum Form {
    text,
    json
  }

  CoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    if (!ledger) {
      throw new Unable("coverage answers from the ledger that runs keep; --ledger asks for it");
    }
    Ledger kept = read();
    EventTime asked = asked(kept);
    List<RuleCoverage> rules = kept.coverage(rule, asked);
    if (rules.isEmpty() && rule.isPresent()) {
      throw new Unable("no run of `" + state + "` has known a rule `" + rule.get() + "`");
    }
    CoverageReport report = new CoverageReport(kept, asked, rules, state);
    switch (output) {
      case text -> report.tell(terminal);
      case json -> terminal.out().println(report.json());
    }
    return ExitCode.DONE;
  }

  private Ledger read() throws Unable {
    if (!Files.isDirectory(state)) {
      throw new Unable("there is no folder `" + state + "`; run --state DIR makes one");
    }
    try {
      return StateFolder.look(state, LedgerForm.SECTION, LedgerForm::read)
          .orElseThrow(() -> new Unable("no run has ended with `" + state + "` as its --state"));
    } catch (UnusableStateException fault) {
      throw new Unable(String.valueOf(fault.getMessage()));
    }
  }

  private EventTime asked(Ledger kept) throws Unable {
    Optional<EventTime> all = kept.time();
    Optional<Instant> first = from.or(() -> all.map(EventTime::from));
    Optional<Instant> last = to.or(() -> all.map(EventTime::to));
    if (first.isEmpty() || last.isEmpty()) {
      throw new Unable("no rule has seen an event yet; --from and --to name a time all the same");
    }
    if (last.get().isBefore(first.get())) {
      throw new Unable("the time ends at " + last.get() + ", before it begins at " + first.get());
    }
    return new EventTime(first.get(), last.get());
  }
}
