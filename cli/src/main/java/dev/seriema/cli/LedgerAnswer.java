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

/// What the ledger of a state says to a question.
///
/// @param rule an id; empty for all rules
record LedgerAnswer(
    Path state, Optional<String> rule, Optional<Instant> from, Optional<Instant> to) {
  CoverageReport report() throws Unable {
    StateFolder.Looked<Ledger> looked = read();
    Ledger kept = looked.section();
    EventTime asked = asked(kept);
    List<RuleCoverage> rules = kept.coverage(rule, asked);
    if (rules.isEmpty() && rule.isPresent()) {
      throw new Unable("no run of `" + state + "` has known a rule `" + rule.get() + "`");
    }
    return new CoverageReport(kept, asked, rules, state, looked.schedule().equals("stream"));
  }

  private StateFolder.Looked<Ledger> read() throws Unable {
    if (!Files.isDirectory(state)) {
      throw new Unable("there is no folder `" + state + "`; run --state DIR makes one");
    }
    try {
      return StateFolder.look(state, LedgerForm.SECTION, LedgerForm::read)
          .orElseThrow(() ->
              new Unable(
                  "`" + state + "` holds no ledger: no run has ended with it as its --state"));
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
