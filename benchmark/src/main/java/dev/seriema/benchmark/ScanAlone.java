package dev.seriema.benchmark;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.event.ScanLimits;

/// Our scan for the fields that the rules name, without any rule.
final class ScanAlone implements Work {
  private final EventScanner scanner;
  private final Event event;

  ScanAlone(EventLayout layout) {
    scanner = new EventScanner(layout, ScanLimits.DEFAULT);
    event = new Event(layout);
  }

  @Override
  public String name() {
    return "scan";
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
