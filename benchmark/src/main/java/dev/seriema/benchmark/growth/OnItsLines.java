package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Work;
import java.io.IOException;

/// A work that has events of its own, whatever the others are shown.
///
/// @param times how often it takes them in a pass
record OnItsLines(Work work, EventLines own, int times) implements Work {
  @Override
  public String name() {
    return work.name();
  }

  @Override
  public long pass(EventLines lines) throws IOException, InterruptedException {
    long found = 0;
    for (int i = 0; i < times; i++) {
      found += work.pass(own);
    }
    return found;
  }

  int events() {
    return own.count() * times;
  }

  long bytes() {
    return own.length() * times;
  }
}
