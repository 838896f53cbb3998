package dev.seriema.benchmark.memory;

import dev.seriema.benchmark.process.FailedProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What was alive at many moments of a stream, evenly over it. It goes up and down with what waits
/// to be put in order, in memory up to 64 MiB, so single moments say little.
public record LiveHeap(List<Point> points) {
  private static final int PARTS = 80;
  private static final int QUARTERS = 4;
  private static final double MOST_GROWTH = 1.05;
  private static final String HEAP = "1g";

  public LiveHeap {
    points = List.copyOf(points);
  }

  /// @param events that were fed
  /// @param bytes alive
  public record Point(long events, long bytes) {}

  /// @param home the folder of the launcher
  /// @param generator of the events
  /// @throws FailedProcess when the run does not end well, for instance for want of memory
  public static LiveHeap measure(
      Path home, Path generator, List<Path> rules, long events, int hosts)
      throws IOException, InterruptedException {
    List<Point> points = new ArrayList<>();
    Path jar = home.resolve("cli/target/seriema.jar");
    try (LongStream stream = new LongStream(generator, events, hosts);
        FedRun run = new FedRun(home, jar, HEAP, rules)) {
      OutputStream input = run.input();
      long part = events / PARTS;
      for (int i = 1; i <= PARTS; i++) {
        if (!stream.copy(part, input)) {
          throw new FailedProcess("the generator gives fewer events than it was asked for");
        }
        input.flush();
        Point point = new Point(part * i, run.liveBytes());
        System.err.printf("%,d events: %,d bytes alive%n", point.events(), point.bytes());
        points.add(point);
      }
      if (!run.end()) {
        throw new FailedProcess("the run did not end well");
      }
    }
    return new LiveHeap(points);
  }

  /// Of each quarter of the stream what was alive in the middle, in bytes.
  public List<Double> quarters() {
    int length = points.size() / QUARTERS;
    return IntStream.range(0, QUARTERS)
        .mapToObj(quarter ->
            points.subList(quarter * length, (quarter + 1) * length).stream()
                .mapToLong(Point::bytes)
                .average()
                .orElseThrow())
        .toList();
  }

  /// The last quarter over the second one: the first fills what rules remember.
  public double growth() {
    return quarters().getLast() / quarters().get(1);
  }

  public double most() {
    return points.stream().mapToDouble(Point::bytes).max().orElseThrow();
  }

  public boolean isFlat() {
    return growth() <= MOST_GROWTH;
  }
}
