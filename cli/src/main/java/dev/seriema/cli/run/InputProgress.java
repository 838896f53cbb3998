package dev.seriema.cli.run;

import dev.seriema.intake.EventSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows how far the reading of some inputs is.
public final class InputProgress {
  private final Progress progress;
  private final boolean shown;
  private final List<EventSource> sources;

  /// @param shown whether a person looks at the stream
  public InputProgress(PrintStream err, boolean shown, List<EventSource> sources) {
    this.progress = new Progress(err, shown, sources);
    this.shown = shown;
    this.sources = sources;
  }

  /// @param source that is being read; null at the end
  /// @param events that were read
  public void at(@Nullable EventSource source, long events) {
    progress.at(passed(source), events);
  }

  /// Takes the line away, before something else is written or at the end.
  public void clear() {
    progress.clear();
  }

  /// The size of the inputs before the one that is being read.
  private long passed(@Nullable EventSource source) {
    if (source == null || !shown) {
      return 0;
    }
    long passed = 0;
    for (EventSource before : sources) {
      if (before == source) {
        return passed;
      }
      if (before.path().isPresent()) {
        try {
          passed += Files.size(before.path().get());
        } catch (IOException unknown) {
          return 0;
        }
      }
    }
    return passed;
  }
}
