package dev.seriema.benchmark.engine;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.UnsoundEvent;
import dev.seriema.benchmark.measure.Work;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.event.ScanLimits;

/// Our scan for the fields that the rules name, without any rule.
final class ScanAlone implements Work {
  private final String name;
  private final EventScanner scanner;
  private final Event event;

  ScanAlone(String name, EventLayout layout) {
    this.name = name;
    scanner = new EventScanner(layout, ScanLimits.DEFAULT);
    event = new Event(layout);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long pass(EventLines lines) {
    long values = 0;
    for (int line = 0; line < lines.count(); line++) {
      ScanFault fault = scanner.scan(lines.bytes(), lines.start(line), lines.end(line), event);
      if (fault != null) {
        throw UnsoundEvent.in(line, fault);
      }
      values += event.values();
    }
    return values;
  }
}
