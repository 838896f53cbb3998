package dev.seriema.cli.run;

import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.state.AlertsFiles;
import dev.seriema.cli.state.StateFolder;
import dev.seriema.cli.state.StateSection;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run takes up from a folder of `--state`, and puts there, whatever its schedule: how long
/// the file of alerts is, and what a schedule adds. Of a state either all counts or nothing. Not
/// thread-safe.
public abstract sealed class RunState permits KeptState, ScheduledState {
  private static final String ALERTS = "alerts";

  private final StateFolder folder;
  private final AlertsFiles files;
  private final @Nullable OutputFile alerts;
  private List<Forgotten> forgotten = List.of();

  /// @param files of alerts, as [#alerts] reads them
  /// @param alerts whose length belongs to the state; null where alerts go to no file
  RunState(StateFolder folder, AlertsFiles files, @Nullable OutputFile alerts) {
    this.folder = folder;
    this.files = files;
    this.alerts = alerts;
  }

  /// How former runs left their files of alerts.
  public static AlertsFiles alerts(StateFolder folder) {
    return folder.read(ALERTS, AlertsFiles::read).orElseGet(AlertsFiles::new);
  }

  /// Rules that remembered something which nobody can use.
  public final List<Forgotten> forgotten() {
    return forgotten;
  }

  /// How many bytes the state has that was written last.
  public final long bytes() {
    return folder.bytes();
  }

  /// How many events wait for another run, one once for each order that needs it.
  public abstract long waiting();

  final StateFolder folder() {
    return folder;
  }

  final void forgotten(List<Forgotten> rules) {
    forgotten = List.copyOf(rules);
  }

  /// Puts a state in place of the former one: alerts are on the disk before it.
  final void write(List<StateSection> own) {
    List<StateSection> sections = new ArrayList<>(own);
    if (alerts != null) {
      alerts.sync();
      sections.add(new StateSection(ALERTS, out -> write(alerts, out)));
    } else {
      sections.add(new StateSection(ALERTS, files::write));
    }
    folder.write(sections);
  }

  private void write(OutputFile written, StateOutput out) throws IOException {
    files.put(written.path());
    files.write(out);
  }
}
