package dev.seriema.intake.order;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Sorts any number of entries by time: in memory up to a size, beyond it in temporary files that
/// are merged.
///
/// Memory is bounded by the size, by the largest entry, and by a buffer for each of at most
/// [#MOST_RUNS] files. Closing deletes the files. Not thread-safe.
public final class TimeSorter implements Closeable {
  /// How many bytes of entries are held in memory unless a caller says otherwise.
  public static final long IN_MEMORY = 64L << 20;

  /// More files are merged into one, so that any number of entries needs few open files.
  static final int MOST_RUNS = 64;

  private final long inMemory;
  private final List<TimedEntry> held = new ArrayList<>();
  private final List<SortedRun> runs = new ArrayList<>();
  private long heldBytes;
  private long count;

  public TimeSorter() {
    this(IN_MEMORY);
  }

  /// @param inMemory how many bytes of entries are held in memory
  public TimeSorter(long inMemory) {
    this.inMemory = inMemory;
  }

  /// What is done with an entry.
  public interface Sink {
    void take(TimedEntry entry) throws IOException;
  }

  /// @throws IOException when a temporary file cannot be written or read
  public void add(TimedEntry entry) throws IOException {
    held.add(entry);
    heldBytes += entry.bytes();
    count++;
    if (heldBytes > inMemory) {
      spill();
    }
  }

  public long count() {
    return count;
  }

  /// Hands out the entries of a range of places in ascending order. Called once, after the last
  /// [#add].
  ///
  /// @param from first place, from 0
  /// @param to one past the last place
  /// @throws IOException when a temporary file cannot be read, or the sink says so
  public void drain(long from, long to, Sink sink) throws IOException {
    held.sort(TimedEntry.ORDER);
    try (Merge merge = new Merge(runs, held)) {
      for (long place = 0; place < to; place++) {
        TimedEntry entry = merge.next();
        if (entry == null) {
          return;
        }
        if (place >= from) {
          sink.take(entry);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SortedRun run : runs) {
      run.delete();
    }
    runs.clear();
    held.clear();
  }

  /// The temporary files that are in use.
  List<Path> files() {
    return runs.stream().map(SortedRun::file).toList();
  }

  private void spill() throws IOException {
    held.sort(TimedEntry.ORDER);
    SortedRun run = SortedRun.create();
    runs.add(run);
    try (SortedRun.Writer writer = run.writer()) {
      for (TimedEntry entry : held) {
        writer.write(entry);
      }
    }
    held.clear();
    heldBytes = 0;
    if (runs.size() > MOST_RUNS) {
      mergeRuns();
    }
  }

  private void mergeRuns() throws IOException {
    List<SortedRun> merged = List.copyOf(runs);
    SortedRun whole = SortedRun.create();
    runs.add(whole);
    try (Merge merge = new Merge(merged, List.of());
        SortedRun.Writer writer = whole.writer()) {
      for (TimedEntry entry = merge.next(); entry != null; entry = merge.next()) {
        writer.write(entry);
      }
    }
    for (SortedRun run : merged) {
      run.delete();
      runs.remove(run);
    }
  }
}
