package dev.seriema.cli;

import dev.seriema.cli.run.AlertView;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.model.event.ScanLimits;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// Which rules run, which events they are shown, and how their alerts are called.
final class DetectionOptions {
  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description =
          "Rule files, exports, folders or a repository (default: the repository around, else the"
              + " shipped rules). May be given several times.")
  private List<Path> rules = List.of();

  @Option(
      names = "--any-index",
      description = "Show every event to every rule, whatever the index of the event.")
  private boolean anyIndex;

  @Option(
      names = "--ids",
      paramLabel = "SCHEME",
      description =
          "How alerts get their ids: ${COMPLETION-CANDIDATES} (default: seriema). With kibana they"
              + " are those that Kibana gives the same alerts.")
  private IdScheme ids = IdScheme.seriema;

  @Option(
      names = "--enabled-only",
      description = "Leave out rules of an export that are not enabled where they come from.")
  private boolean enabledOnly;

  @Option(
      names = "--every-rule",
      description = "Try every rule on every event: slow, with the same answers.")
  private boolean everyRule;

  /// Where the rules are.
  List<Path> places() {
    return RulePlaces.orAround(rules);
  }

  boolean isEnabledOnly() {
    return enabledOnly;
  }

  DetectorOptions detector(ScanLimits limits, Scheduling scheduling) {
    return DetectorOptions.DEFAULT
        .withAnyIndex(anyIndex)
        .withEveryRule(everyRule)
        .withIds(ids.scheme())
        .withLimits(limits)
        .withSchedule(scheduling)
        .reading(AlertView.FIELDS);
  }
}
