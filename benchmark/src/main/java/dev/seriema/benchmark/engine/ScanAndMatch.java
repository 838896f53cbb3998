package dev.seriema.benchmark.engine;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Parts;
import dev.seriema.benchmark.measure.UnsoundEvent;
import dev.seriema.benchmark.measure.Work;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.model.event.ScanFault;
import java.util.List;
import java.util.stream.Stream;

/// The whole engine: bytes of an event in, numbers of the rules that match out. Of several threads
/// each has its part of the events.
public final class ScanAndMatch implements Work {
  private final String name;
  private final List<DetectorThread> threads;

  public ScanAndMatch(String name, Detector detector, int threads) {
    this.name = name;
    this.threads = Stream.generate(detector::thread).limit(threads).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long pass(EventLines lines) throws InterruptedException {
    int parts = threads.size();
    long[] matches = new long[parts];
    Parts.run(
        parts,
        part -> {
          DetectorThread thread = threads.get(part);
          long found = 0;
          for (int line = lines.firstOf(part, parts);
              line < lines.firstOf(part + 1, parts);
              line++) {
            take(thread, lines, line);
            found += thread.matches();
          }
          matches[part] = found;
        });
    long all = 0;
    for (long some : matches) {
      all += some;
    }
    return all;
  }

  /// How many conditions of rules were tried on an event, in the mean.
  double triedPerEvent(EventLines lines) {
    DetectorThread thread = threads.getFirst();
    long tried = 0;
    for (int line = 0; line < lines.count(); line++) {
      take(thread, lines, line);
      tried += thread.tried();
    }
    return (double) tried / lines.count();
  }

  private static void take(DetectorThread thread, EventLines lines, int line) {
    ScanFault fault = thread.take(lines.bytes(), lines.start(line), lines.end(line));
    if (fault != null) {
      throw UnsoundEvent.in(line, fault);
    }
  }
}
