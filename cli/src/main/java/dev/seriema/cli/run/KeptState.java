package dev.seriema.cli.run;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.state.AlertsFiles;
import dev.seriema.cli.state.FollowedInputs;
import dev.seriema.cli.state.InputPositions;
import dev.seriema.cli.state.StateFolder;
import dev.seriema.cli.state.StateSection;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.detector.ledger.Ledger;
import dev.seriema.detector.ledger.LedgerForm;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.FollowedPosition;
import dev.seriema.intake.InputPosition;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run in the schedule of a stream takes up and leaves: how far inputs are read, what each
/// rule has seen, and all that is remembered. Not thread-safe.
public final class KeptState extends RunState {
  private static final String INPUTS = "inputs";
  private static final String FOLLOWED = "followed";
  private static final String MEMORY = "memory";
  private static final int VERSION = 1;

  private final InputPositions positions;
  private final @Nullable FollowedEvents followed;
  private final Map<String, String> leftOut;
  private final long between;
  private Ledger ledger = Ledger.EMPTY;
  private long last = System.nanoTime();
  private long waiting;

  /// @param positions of inputs, as [#positions] reads them
  /// @param followed files that grow, which go on as [#followed] reads them; null where inputs have
  ///   an end
  /// @param files of alerts, as [#alerts] reads them
  /// @param alerts whose length belongs to the state; null where alerts go to no file
  /// @param leftOut by the id of each rule that does not run, the reason
  /// @param between how long a stream is read until a state is written again
  public KeptState(
      StateFolder folder,
      InputPositions positions,
      @Nullable FollowedEvents followed,
      AlertsFiles files,
      @Nullable OutputFile alerts,
      Map<String, String> leftOut,
      Duration between) {
    super(folder, files, alerts);
    this.positions = positions;
    this.followed = followed;
    this.leftOut = Map.copyOf(leftOut);
    this.between = between.toNanos();
  }

  /// How far a former run read its inputs.
  public static InputPositions positions(StateFolder folder) {
    return folder.read(INPUTS, InputPositions::read).orElseGet(InputPositions::new);
  }

  /// How far a former run read files that grow.
  public static List<FollowedPosition> followed(StateFolder folder) {
    return folder.read(FOLLOWED, FollowedInputs::read).orElseGet(List::of);
  }

  /// How many events wait for another run, one once for each order that needs it.
  @Override
  public long waiting() {
    return waiting;
  }

  /// Has a run begin where the former stopped.
  void restore(EventGroups lanes, Lateness lateness, AlertsSeen seen) {
    forgotten(folder().read(MEMORY, in -> read(lanes, lateness, seen, in)).orElseGet(List::of));
    ledger = folder().read(LedgerForm.SECTION, LedgerForm::read).orElse(Ledger.EMPTY);
  }

  /// Takes that a block was worked on and all of it handed out.
  ///
  /// @return whether a state may be written behind it: not in the middle of an input that cannot be
  ///   continued
  boolean taken(EventSource source, @Nullable InputPosition position) {
    if (followed != null) {
      return true;
    }
    positions.taken(source, position);
    return source.isStream() || position != null;
  }

  /// Whether a state may be written behind all that was read: files are one step, also those that
  /// were there when somebody began to follow.
  boolean mayEnd() {
    return followed == null || followed.isStream();
  }

  /// Whether a stream was read for so long that a state is to be written.
  boolean isDue() {
    return System.nanoTime() - last >= between;
  }

  /// Puts a state in place of the former one.
  ///
  /// @param run what it has to say so far
  /// @param working the lanes of this run, which a replay does not keep
  void write(
      EventGroups lanes, Lateness lateness, AlertsSeen seen, RunLedger run, EventLanes working) {
    List<StateSection> sections = new ArrayList<>();
    String inputs = positions.digest();
    if (followed == null) {
      sections.add(new StateSection(INPUTS, positions::write));
    } else {
      List<FollowedPosition> reached = followed.positions();
      sections.add(new StateSection(FOLLOWED, out -> FollowedInputs.write(reached, out)));
      inputs = FollowedInputs.digest(followed.former(), reached);
    }
    Ledger seenByRules = ledger.with(run.run(inputs, working, leftOut));
    sections.add(new StateSection(LedgerForm.SECTION, out -> LedgerForm.write(seenByRules, out)));
    sections.add(new StateSection(MEMORY, out -> write(lanes, lateness, seen, out)));
    write(sections);
    waiting = lanes.waiting();
    last = System.nanoTime();
  }

  private static void write(EventGroups lanes, Lateness lateness, AlertsSeen seen, StateOutput out)
      throws IOException {
    out.count(VERSION);
    out.number(lateness.newest());
    seen.write(out);
    lanes.write(out);
  }

  private static List<Forgotten> read(
      EventGroups lanes, Lateness lateness, AlertsSeen seen, StateInput in) throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "it is of an unknown form");
    lateness.begin(in.number());
    seen.read(in);
    return lanes.read(in);
  }
}
