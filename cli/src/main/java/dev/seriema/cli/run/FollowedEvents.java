package dev.seriema.cli.run;

import dev.seriema.intake.BlockSource;
import dev.seriema.intake.FollowReader;
import dev.seriema.intake.FollowedPosition;
import dev.seriema.intake.IntakeFinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Files that a run reads as they grow.
public final class FollowedEvents {
  private final List<Path> places;
  private final Duration interval;
  private List<FollowedPosition> former = List.of();
  private @Nullable FollowReader reader;
  private boolean isStopped;

  /// @param places files, which need not be there yet, and folders
  /// @param interval how long to wait before files are looked at again
  public FollowedEvents(List<Path> places, Duration interval) {
    this.places = List.copyOf(places);
    this.interval = interval;
  }

  /// Goes on where a former run stopped. Called before anything is read.
  public synchronized void goOn(List<FollowedPosition> from) {
    former = List.copyOf(from);
  }

  /// Lets the run end with what was read so far. May be called by any thread.
  public synchronized void stop() {
    isStopped = true;
    if (reader != null) {
      reader.stop();
    }
  }

  /// Where the run begins.
  synchronized List<FollowedPosition> former() {
    return former;
  }

  /// How far the results of the run go.
  public synchronized List<FollowedPosition> positions() {
    return reader == null ? former : reader.positions();
  }

  /// Whether all was read that was there at the beginning.
  synchronized boolean isStream() {
    return reader != null && reader.isStream();
  }

  synchronized BlockSource open(int lineLimit, Consumer<IntakeFinding> findings) {
    FollowReader opened = new FollowReader(places, interval, former, lineLimit, findings);
    if (isStopped) {
      opened.stop();
    }
    reader = opened;
    return opened;
  }

  synchronized void passed(long block) {
    if (reader != null) {
      reader.passed(block);
    }
  }
}
