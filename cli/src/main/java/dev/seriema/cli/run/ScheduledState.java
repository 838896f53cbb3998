package dev.seriema.cli.run;

import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.state.AlertsFiles;
import dev.seriema.cli.state.InputDigest;
import dev.seriema.cli.state.StateFolder;
import dev.seriema.cli.state.StateSection;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.detector.ledger.Ledger;
import dev.seriema.detector.ledger.LedgerForm;
import dev.seriema.intake.EventSource;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run in which rules are executed at moments takes up and leaves: which alerts were raised,
/// and of each rule when it was executed and what later executions go by. Events are given again
/// each time. Not thread-safe.
public final class ScheduledState extends RunState {
  private static final String EXECUTIONS = "executions";
  private static final String RAISED = "raised";
  private static final int VERSION = 1;

  private final Map<String, String> leftOut;
  private Ledger ledger = Ledger.EMPTY;

  /// @param leftOut by the id of each rule that does not run, the reason
  public ScheduledState(
      StateFolder folder,
      AlertsFiles files,
      @Nullable OutputFile alerts,
      Map<String, String> leftOut) {
    super(folder, files, alerts);
    this.leftOut = Map.copyOf(leftOut);
  }

  @Override
  public long waiting() {
    return 0;
  }

  /// Has executions go on behind former ones.
  ///
  /// @param raised takes what former runs raised for rules that read alerts
  void restore(ScheduledEvents lanes, AlertsSeen seen, FormerAlerts raised) {
    forgotten(folder().read(EXECUTIONS, in -> read(lanes, seen, in)).orElseGet(List::of));
    folder().read(RAISED, in -> read(raised, in));
    ledger = folder().read(LedgerForm.SECTION, LedgerForm::read).orElse(Ledger.EMPTY);
  }

  /// Puts a state in place of the former one.
  ///
  /// @param run what it has to say
  /// @param sources of its events
  void write(
      ScheduledEvents lanes,
      AlertsSeen seen,
      FormerAlerts raised,
      RunLedger run,
      Collection<EventSource> sources) {
    Ledger seenByRules = ledger.with(run.run(InputDigest.of(sources), lanes, leftOut));
    write(
        List.of(
            new StateSection(EXECUTIONS, out -> write(lanes, seen, out)),
            new StateSection(LedgerForm.SECTION, out -> LedgerForm.write(seenByRules, out)),
            new StateSection(RAISED, raised::write)));
  }

  private static void write(ScheduledEvents lanes, AlertsSeen seen, StateOutput out)
      throws IOException {
    out.count(VERSION);
    seen.write(out);
    lanes.write(out);
  }

  private static List<Forgotten> read(ScheduledEvents lanes, AlertsSeen seen, StateInput in)
      throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "it is of an unknown form");
    seen.read(in);
    return lanes.read(in);
  }

  private static FormerAlerts read(FormerAlerts raised, StateInput in) throws IOException {
    raised.read(in);
    return raised;
  }
}
