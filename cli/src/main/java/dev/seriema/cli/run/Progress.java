package dev.seriema.cli.run;

import dev.seriema.intake.EventSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/// One line that shows how far a long run is: a bar, a rate, an estimate. Nothing where nobody
/// looks.
public final class Progress {
  private static final long BETWEEN = 100_000_000;
  private static final int BAR = 24;

  private final PrintStream err;
  private final boolean shown;
  private final long total;
  private final String things;
  private final long started = System.nanoTime();
  private long drawn;
  private boolean onScreen;

  /// @param shown whether a person looks at the stream
  public Progress(PrintStream err, boolean shown, List<EventSource> sources) {
    this(err, shown, shown ? size(sources) : 0, "events");
  }

  /// @param total what [#at] counts up to; 0 where it is not known
  /// @param things what is counted, such as `rules`
  public Progress(PrintStream err, boolean shown, long total, String things) {
    this.err = err;
    this.shown = shown;
    this.total = total;
    this.things = things;
  }

  /// @param passed how much of the total lies behind, such as bytes of the input files
  /// @param count of the things that are done
  public void at(long passed, long count) {
    long now = System.nanoTime();
    if (!shown || now - drawn < BETWEEN || now - started < 4 * BETWEEN) {
      return;
    }
    drawn = now;
    onScreen = true;
    double seconds = (now - started) / 1e9;
    err.print("\r\u001B[K" + line(passed, count, seconds));
    err.flush();
  }

  /// Takes the line away, before something else is written or at the end.
  public void clear() {
    if (onScreen) {
      err.print("\r\u001B[K");
      err.flush();
      onScreen = false;
    }
  }

  private String line(long passed, long count, double seconds) {
    String rate = String.format(Locale.ROOT, "%,d %s, %,.0f/s", count, things, count / seconds);
    if (total == 0 || passed == 0) {
      return rate;
    }
    double share = Math.min(1, (double) passed / total);
    int full = (int) (BAR * share);
    long left = Math.round(seconds / share - seconds);
    return "["
        + "█".repeat(full)
        + "·".repeat(BAR - full)
        + String.format(Locale.ROOT, "] %3.0f %%  ", 100 * share)
        + rate
        + String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60);
  }

  private static long size(List<EventSource> sources) {
    long size = 0;
    for (EventSource source : sources) {
      if (source.path().isPresent()) {
        try {
          size += Files.size(source.path().get());
        } catch (IOException unknown) {
          return 0;
        }
      }
    }
    return size;
  }
}
