package dev.seriema.cli.state;

import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.Path;

/// A folder of `--state` cannot be used. The message is a sentence for the person who named it, and
/// says what to do.
public final class UnusableStateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final StateFault fault;

  private UnusableStateException(StateFault fault, Path folder, String rest) {
    super("`" + DisplayText.safe(folder.toString()) + "` " + rest);
    this.fault = fault;
  }

  static UnusableStateException damaged(Path folder, String reason) {
    return new UnusableStateException(
        StateFault.DAMAGED,
        folder,
        "holds a damaged state: " + reason + " (another --state begins anew)");
  }

  static UnusableStateException newer(Path folder, long version, long known) {
    return new UnusableStateException(
        StateFault.NEWER,
        folder,
        "holds a state of form %d, and this Seriema knows forms up to %d (a newer one reads it)"
            .formatted(version, known));
  }

  static UnusableStateException inUse(Path folder) {
    return new UnusableStateException(
        StateFault.IN_USE,
        folder,
        "is in use by another run (wait for its end, or give this one a folder of its own)");
  }

  static UnusableStateException ofSchedule(Path folder, String schedule, String wanted) {
    return new UnusableStateException(
        StateFault.OTHER_SCHEDULE,
        folder,
        "remembers runs of --schedule %s, not %s (each schedule needs a folder of its own)"
            .formatted(DisplayText.safe(schedule), wanted));
  }

  static UnusableStateException noFolder(Path path) {
    return new UnusableStateException(
        StateFault.UNUSABLE, path, "cannot hold a state: it is no folder");
  }

  static UnusableStateException unusable(Path folder, IOException fault) {
    return new UnusableStateException(
        StateFault.UNUSABLE, folder, "cannot hold a state: " + SystemReasons.of(fault));
  }

  public StateFault fault() {
    return fault;
  }
}
