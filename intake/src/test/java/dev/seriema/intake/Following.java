package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A thread that reads files as they grow, and what it has read.
final class Following implements AutoCloseable {
  private static final long SECONDS = 30;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<IntakeFinding> findings = new CopyOnWriteArrayList<>();
  private final AtomicLong last = new AtomicLong(-1);
  private final FollowReader reader;
  private final Thread thread;

  Following(List<FollowedPosition> former, int lineLimit, Path... places) {
    reader =
        new FollowReader(List.of(places), Duration.ofMillis(2), former, lineLimit, findings::add);
    thread = Thread.ofPlatform().start(this::read);
  }

  Following(Path... places) {
    this(List.of(), 1 << 20, places);
  }

  /// Waits for lines, each as `<name>:<line> <text>` and `~` before one of a stream.
  List<String> next(int count) throws InterruptedException {
    List<String> taken = new CopyOnWriteArrayList<>();
    while (taken.size() < count) {
      String line = lines.poll(SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("after %s", taken).isNotNull();
      taken.add(String.valueOf(line));
    }
    return taken;
  }

  List<IntakeFinding> findings() {
    return findings;
  }

  FollowReader reader() {
    return reader;
  }

  /// Ends, with all results out.
  List<FollowedPosition> stop() throws InterruptedException {
    reader.stop();
    thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
    assertThat(thread.isAlive()).isFalse();
    assertThat(lines).isEmpty();
    reader.passed(last.get());
    return reader.positions();
  }

  @Override
  public void close() {
    reader.stop();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    reader.close();
  }

  private void read() {
    for (LineBlock block = reader.next(); block != null; block = reader.next()) {
      String text = new String(block.bytes(), block.start(), block.end(), StandardCharsets.UTF_8);
      String mark = block.source().isStream() ? "~" : "";
      long line = block.firstLine();
      for (String each : text.lines().toList()) {
        lines.add(mark + block.source().id(line++) + " " + each);
      }
      last.set(block.number());
    }
  }
}
