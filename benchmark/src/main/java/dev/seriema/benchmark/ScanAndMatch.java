package dev.seriema.benchmark;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.model.event.ScanFault;

/// The whole engine: bytes of an event in, numbers of the rules that match out.
final class ScanAndMatch implements Work {
  private final String name;
  private final DetectorThread thread;

  ScanAndMatch(String name, Detector detector) {
    this.name = name;
    thread = detector.thread();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long pass(EventLines lines) {
    long matches = 0;
    for (int line = 0; line < lines.count(); line++) {
      take(lines, line);
      matches += thread.matches();
    }
    return matches;
  }

  /// How many rules were tried on an event, in the mean.
  double triedPerEvent(EventLines lines) {
    long tried = 0;
    for (int line = 0; line < lines.count(); line++) {
      take(lines, line);
      tried += thread.tried();
    }
    return (double) tried / lines.count();
  }

  private void take(EventLines lines, int line) {
    ScanFault fault = thread.take(lines.bytes(), lines.start(line), lines.end(line));
    if (fault != null) {
      throw UnsoundEvent.in(line, fault);
    }
  }
}
