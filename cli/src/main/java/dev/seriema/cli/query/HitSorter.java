package dev.seriema.cli.query;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Sorts any number of hits: in memory up to a size, beyond it in files that are merged and then
/// deleted.
public final class HitSorter implements Closeable {
  /// How many characters of hits are held in memory.
  public static final long IN_MEMORY = 64L << 20;

  private final long inMemory;
  private final List<Hit> held = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long heldSize;
  private long count;

  public HitSorter() {
    this(IN_MEMORY);
  }

  HitSorter(long inMemory) {
    this.inMemory = inMemory;
  }

  public void add(Hit hit) throws IOException {
    held.add(hit);
    heldSize += hit.text().length();
    count++;
    if (heldSize > inMemory) {
      spill();
    }
  }

  public long count() {
    return count;
  }

  /// What is done with a hit.
  public interface Sink {
    void take(Hit hit) throws IOException;
  }

  /// Hands out the hits of a range of places in ascending order. Called once, after the last
  /// [#add(Hit)].
  ///
  /// @param from first place, from 0
  /// @param to one past the last place
  public void drain(long from, long to, Sink sink) throws IOException {
    held.sort(Hit.ORDER);
    PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(Run::head, Hit.ORDER));
    List<Run> opened = new ArrayList<>();
    try {
      for (Path file : runs) {
        Run run = new Run(file);
        opened.add(run);
        enqueue(run, queue);
      }
      int next = 0;
      for (long place = 0; place < to; place++) {
        boolean fromMemory =
            next < held.size()
                && (queue.isEmpty()
                    || Hit.ORDER.compare(held.get(next), queue.element().head()) < 0);
        Hit hit;
        if (fromMemory) {
          hit = held.get(next++);
        } else {
          Run run = queue.remove();
          hit = run.head();
          enqueue(run, queue);
        }
        if (place >= from) {
          sink.take(hit);
        }
      }
    } finally {
      for (Run run : opened) {
        run.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : runs) {
      Files.deleteIfExists(file);
    }
    runs.clear();
  }

  private static void enqueue(Run run, PriorityQueue<Run> queue) throws IOException {
    if (run.advance()) {
      queue.add(run);
    }
  }

  private void spill() throws IOException {
    held.sort(Hit.ORDER);
    Path file = Files.createTempFile("seriema-hits-", ".run");
    file.toFile().deleteOnExit();
    runs.add(file);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (Hit hit : held) {
        write(hit, out);
      }
    }
    held.clear();
    heldSize = 0;
  }

  private static void write(Hit hit, DataOutputStream out) throws IOException {
    out.writeBoolean(true);
    out.writeLong(hit.time());
    out.writeLong(hit.arrival());
    Hit.Tiebreaker tiebreaker = hit.tiebreaker();
    out.writeBoolean(tiebreaker != null);
    if (tiebreaker != null) {
      out.writeBoolean(tiebreaker.isText());
      out.writeDouble(tiebreaker.number());
      text(tiebreaker.text(), out);
    }
    text(hit.text(), out);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// One sorted file.
  private static final class Run implements Closeable {
    private final DataInputStream in;
    private @Nullable Hit head;

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    Hit head() {
      if (head == null) {
        throw new IllegalStateException("nothing left in this run");
      }
      return head;
    }

    boolean advance() throws IOException {
      if (in.read() < 0) {
        head = null;
        return false;
      }
      long time = in.readLong();
      long arrival = in.readLong();
      Hit.Tiebreaker tiebreaker =
          in.readBoolean() ? new Hit.Tiebreaker(in.readBoolean(), in.readDouble(), text()) : null;
      head = new Hit(time, tiebreaker, arrival, text());
      return true;
    }

    private String text() throws IOException {
      return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
