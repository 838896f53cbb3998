package dev.seriema.intake.order;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Several ascending runs as one.
final class Merge implements Closeable {
  private final List<SortedRun.Reader> opened = new ArrayList<>();
  private final PriorityQueue<Source> sources =
      new PriorityQueue<>(Comparator.comparing(Source::head, TimedEntry.ORDER));

  /// @param held one more run, in memory
  Merge(List<SortedRun> runs, List<TimedEntry> held) throws IOException {
    Iterator<TimedEntry> inMemory = held.iterator();
    queue(() -> inMemory.hasNext() ? inMemory.next() : null);
    for (SortedRun run : runs) {
      SortedRun.Reader reader = run.reader();
      opened.add(reader);
      queue(reader::next);
    }
  }

  /// @return null at the end
  @Nullable TimedEntry next() throws IOException {
    Source least = sources.poll();
    if (least == null) {
      return null;
    }
    queue(least.rest);
    return least.head;
  }

  private void queue(Rest rest) throws IOException {
    TimedEntry head = rest.next();
    if (head != null) {
      sources.add(new Source(head, rest));
    }
  }

  @Override
  public void close() throws IOException {
    for (SortedRun.Reader reader : opened) {
      reader.close();
    }
  }

  private record Source(TimedEntry head, Rest rest) {}

  private interface Rest {
    @Nullable TimedEntry next() throws IOException;
  }
}
