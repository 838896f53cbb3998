package dev.seriema.benchmark;

import dev.seriema.benchmark.measure.Took;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.engine.sequence.Hit;
import dev.seriema.engine.sequence.KeyReader;
import dev.seriema.engine.sequence.SequenceLimits;
import dev.seriema.engine.sequence.SequenceOperator;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a sequence over very many keys takes: `sequence by host.id with maxspan=1h [start] [stop]`,
/// where nothing ends by itself, where much does, and where the bound bites.
public final class SequenceCost {
  private static final String ROW = "%-34s %11s %11s %12s %12s %14s %12s %12s%n";
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  private final int events;
  private final EventLayout layout =
      EventLayout.of(List.of(new FieldPath(HostEvents.HOST), new FieldPath(HostEvents.ACTION)));
  private final EventScanner scanner = new EventScanner(layout, ScanLimits.DEFAULT);
  private final Event event = new Event(layout);
  private final SequenceQuery query = query();
  private final KeyReader keys = KeyReader.of(query, layout, 1_000);
  private final Hit hit = Hit.of(query);
  private long matches;

  private SequenceCost(int events) {
    this.events = events;
  }

  /// @param words how many events and how many hosts; ten million and one million where absent
  public static void main(String[] words) {
    int events = words.length > 0 ? Integer.parseInt(words[0]) : 10_000_000;
    int hosts = words.length > 1 ? Integer.parseInt(words[1]) : 1_000_000;
    new SequenceCost(events).measure(hosts);
  }

  private void measure(int hosts) {
    long hour = Duration.ofHours(1).toNanos();
    HostEvents oneHour = new HostEvents(hosts, hour / events);
    HostEvents tenHours = new HostEvents(hosts, 10 * hour / events);
    SequenceLimits half = new SequenceLimits(hosts / 2, 10_000, hosts, 256 << 20, 1_000);
    scan(oneHour);
    run(oneHour, half);
    System.out.printf(
        ROW,
        "events",
        "events/s",
        "of CPU",
        "most open",
        "left open",
        "bytes for each",
        "matches",
        "dropped");
    Took scanned = scan(oneHour);
    System.out.printf(
        ROW,
        "scanned only",
        rate(scanned.seconds()),
        rate(scanned.processorSeconds()),
        "",
        "",
        "",
        "",
        "");
    print("of one hour", oneHour, SequenceLimits.DEFAULT);
    print("of ten hours", tenHours, SequenceLimits.DEFAULT);
    print("of one hour, half of the hosts", oneHour, half);
  }

  private void print(String name, HostEvents input, SequenceLimits limits) {
    Pass pass = run(input, limits);
    System.out.printf(
        ROW,
        name,
        rate(pass.took.seconds()),
        rate(pass.took.processorSeconds()),
        rounded(pass.mostOpen),
        rounded(pass.leftOpen),
        rounded((double) pass.mostBytes / pass.mostOpen),
        rounded((double) matches),
        rounded((double) pass.dropped.open()));
  }

  private Took scan(HostEvents input) {
    Clock clock = new Clock();
    input.restart();
    for (int i = 0; i < events; i++) {
      scanNext(input);
    }
    return clock.took();
  }

  private Pass run(HostEvents input, SequenceLimits limits) {
    matches = 0;
    SequenceOperator operator = new SequenceOperator(query, limits, _ -> matches++);
    int mostOpen = 0;
    long mostBytes = 0;
    Clock clock = new Clock();
    input.restart();
    for (int i = 0; i < events; i++) {
      scanNext(input);
      hit.begin(input.number(), input.time());
      hit.satisfies(input.isStart() ? 0 : 1);
      keys.read(event, hit);
      operator.take(hit);
      if (operator.open() > mostOpen) {
        mostOpen = operator.open();
        mostBytes = operator.bytes();
      }
    }
    return new Pass(clock.took(), mostOpen, operator.open(), mostBytes, operator.dropped());
  }

  private void scanNext(HostEvents input) {
    input.next();
    byte[] document = input.document();
    if (scanner.scan(document, 0, document.length, event) != null) {
      throw new IllegalStateException("event " + input.number() + " is no JSON");
    }
  }

  private String rate(double seconds) {
    return rounded(events / seconds);
  }

  private static String rounded(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }

  private static SequenceQuery query() {
    JoinKey host =
        new JoinKey(
            Optional.of(new Field(new FieldPath(HostEvents.HOST), FieldType.KEYWORD)), false);
    Stage stage = new Stage(new Condition.Always(true, NOWHERE), false, List.of(host), NOWHERE);
    return new SequenceQuery(
        List.of(stage, stage), Optional.empty(), Optional.of(Duration.ofHours(1)), List.of());
  }

  /// Runs from when it is made.
  private static final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();
    private final long processorStart = THREADS.getCurrentThreadCpuTime();

    Took took() {
      return new Took(
          (System.nanoTime() - start) / NANOS,
          (THREADS.getCurrentThreadCpuTime() - processorStart) / NANOS);
    }
  }

  /// @param mostBytes when most were open
  private record Pass(Took took, int mostOpen, int leftOpen, long mostBytes, Dropped dropped) {}
}
