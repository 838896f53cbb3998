package dev.seriema.cli;

import dev.seriema.cli.reading.EventWindow;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.run.FollowedEvents;
import dev.seriema.cli.run.KeptState;
import dev.seriema.cli.run.RunState;
import dev.seriema.cli.run.ScheduledState;
import dev.seriema.cli.state.AlertsFiles;
import dev.seriema.cli.state.InputPositions;
import dev.seriema.cli.state.StateFault;
import dev.seriema.cli.state.StateFolder;
import dev.seriema.cli.state.StateNotice;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.FollowedPosition;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a run takes up from the former one, and leaves to the next.
final class StateOptions {
  private static final int SHOWN = 10;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Keep in a folder what rules remember and how far inputs are read: the next run with it"
              + " goes on there, also after a kill. Nothing is taken as complete at the end. With"
              + " --from or --to events are read again, and only what rules have seen is kept. With"
              + " --schedule kibana events are given again each time, and executions go on.")
  private @Nullable Path folder;

  @Option(
      names = "--checkpoint",
      paramLabel = "D",
      converter = DurationOption.class,
      description =
          "How long a stream is read until the state is written again, such as 10s or 5m (default:"
              + " 30s). Files are one step, whose state is written at its end.")
  private @Nullable Duration checkpoint;

  /// @throws Unable when what is asked for makes no sense together
  void validate(boolean isKibana, boolean isFollowing, boolean isWindow) throws Unable {
    if (folder == null && checkpoint != null) {
      throw new Unable("--checkpoint is for --state DIR: without it no state is written");
    }
    if (folder != null && isFollowing && isWindow) {
      throw new Unable("--from and --to evaluate a stretch of --state; --follow has no end");
    }
    if (folder != null && isKibana && isWindow) {
      throw new Unable(
          "--from and --to evaluate a stretch of a stream's --state; with --schedule kibana --at T"
              + " says when rules are executed");
    }
    if (folder != null && isKibana && checkpoint != null) {
      throw new Unable(
          "--checkpoint is for streams; with --schedule kibana the state is written at the end");
    }
  }

  boolean isAsked() {
    return folder != null;
  }

  /// The folder, taken for this run; null where none is named.
  @Nullable StateFolder open(boolean isKibana) {
    return folder == null ? null : StateFolder.open(folder, isKibana ? "kibana" : "stream");
  }

  /// What a run finds where the former one stopped.
  ///
  /// @param folder null where nothing is kept
  /// @param positions of inputs that have an end
  /// @param followed files that grow, behind what was read of them; null where inputs have an end
  /// @param files of alerts
  /// @param alerts the file of `--alerts`; null where none is named
  record Former(
      @Nullable StateFolder folder,
      InputPositions positions,
      @Nullable FollowedEvents followed,
      AlertsFiles files,
      @Nullable OutputFile alerts)
      implements AutoCloseable {
    /// What of the inputs is to be read.
    ///
    /// @param window a stretch of time is read from all inputs again; nothing of them is remembered
    List<EventSource> unread(List<EventSource> sources, EventWindow window, Terminal terminal) {
      if (folder == null) {
        return sources;
      }
      Consumer<StateNotice> tell = notice -> tell(notice, terminal);
      return window.isAll() ? positions.unread(sources, tell) : positions.again(sources, tell);
    }

    @Override
    public void close() {
      if (alerts != null) {
        alerts.close();
      }
    }
  }

  /// @param followed files that grow; null where inputs have an end
  /// @param alerts the file of `--alerts`; null where none is named
  /// @throws Unable when the state is of inputs of the other kind
  static Former former(
      @Nullable StateFolder folder,
      @Nullable FollowedEvents followed,
      @Nullable Path alerts,
      Terminal terminal)
      throws Unable {
    if (folder == null) {
      return new Former(
          null,
          new InputPositions(),
          followed,
          new AlertsFiles(),
          alerts == null ? null : OutputFile.create(alerts));
    }
    AlertsFiles files = RunState.alerts(folder);
    InputPositions positions = KeptState.positions(folder);
    List<FollowedPosition> grown = KeptState.followed(folder);
    if (followed == null ? !grown.isEmpty() : !positions.isEmpty()) {
      throw new Unable(
          followed == null
              ? "the state is of a run with --follow, which knows files by what they are and not by"
                  + " their place; go on with it, or name another folder"
              : "the state is of a run without --follow, which knows files by their place; go on"
                  + " without it, or name another folder");
    }
    if (followed != null) {
      followed.goOn(grown);
    }
    return new Former(
        folder,
        positions,
        followed,
        files,
        alerts == null ? null : continued(alerts, files, terminal));
  }

  /// The file of `--alerts` as the state left it: what was written behind that is written again.
  private static OutputFile continued(Path path, AlertsFiles files, Terminal terminal) {
    if (!Files.exists(path)) {
      return OutputFile.create(path);
    }
    try {
      OptionalLong length = files.length(path);
      if (length.isPresent()) {
        return OutputFile.behind(path, length.getAsLong());
      }
      if (files.knows(path)) {
        String named = "`" + DisplayText.safe(path.toString()) + "`";
        tell(
            new StateNotice(
                StateFault.ALERTS_CUT, named + " is not as it was left, and is begun anew"),
            terminal);
      }
      return OutputFile.create(path);
    } catch (IOException fault) {
      throw OutputFile.unwritable(path, fault);
    }
  }

  /// What the run keeps; null where nothing is kept.
  @Nullable RunState kept(Former former, CompiledRules compiled, boolean isKibana) {
    Duration between = checkpoint == null ? Duration.ofSeconds(30) : checkpoint;
    if (former.folder == null) {
      return null;
    }
    Map<String, String> leftOut = new HashMap<>();
    for (CompiledRules.LeftOut rule : compiled.leftOut()) {
      rule.id().ifPresent(id -> leftOut.put(id.id(), rule.reason()));
    }
    if (isKibana) {
      return new ScheduledState(former.folder, former.files, former.alerts, leftOut);
    }
    return new KeptState(
        former.folder,
        former.positions,
        former.followed,
        former.files,
        former.alerts,
        leftOut,
        between);
  }

  /// @param kept null where nothing is
  static void tellForgotten(@Nullable RunState kept, Terminal terminal) {
    List<Forgotten> forgotten = kept == null ? List.of() : kept.forgotten();
    forgotten.stream()
        .limit(SHOWN)
        .forEach(rule ->
            tell(
                new StateNotice(
                    StateFault.FORGOTTEN,
                    "what rule `"
                        + DisplayText.safe(rule.rule())
                        + "` remembered is forgotten, as "
                        + (rule.changed() ? "it asks something else now" : "it does not run now")),
                terminal));
    if (forgotten.size() > SHOWN) {
      terminal.err().println((forgotten.size() - SHOWN) + " more rules whose memory is forgotten");
    }
  }

  private static void tell(StateNotice notice, Terminal terminal) {
    String mark = notice.fault().severity().word() + "[" + notice.fault().id() + "]";
    terminal.err().println(terminal.errInk().warning(mark) + ": " + notice.message());
  }
}
