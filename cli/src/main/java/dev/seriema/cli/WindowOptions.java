package dev.seriema.cli;

import dev.seriema.cli.reading.EventWindow;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Of which time events are evaluated.
final class WindowOptions {
  @Option(
      names = "--from",
      paramLabel = "T",
      description =
          "Evaluate only events of this moment and later, such as 2026-11-25T10:00:00Z; others"
              + " count as unpicked.")
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "Evaluate only events before this moment; others count as unpicked.")
  private Optional<Instant> to = Optional.empty();

  /// @throws Unable when no event can lie in it
  EventWindow window() throws Unable {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new Unable(
          "no event lies from " + from.get() + " on and before " + to.get() + ": --to is later");
    }
    return new EventWindow(from, to);
  }
}
