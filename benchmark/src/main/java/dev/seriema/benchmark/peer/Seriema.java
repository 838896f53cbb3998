package dev.seriema.benchmark.peer;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Parts;
import dev.seriema.benchmark.measure.UnsoundEvent;
import dev.seriema.benchmark.rules.FlatRule;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.model.event.ScanFault;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Our own engine: bytes of events in, numbers of the rules that match out. Of several threads each
/// has its part of the events.
final class Seriema implements Peer {
  private final int threads;
  private List<DetectorThread> detectors = List.of();
  private int rules;

  Seriema(int threads) {
    this.threads = threads;
  }

  @Override
  public String version() {
    return "";
  }

  @Override
  public Set<Integer> load(List<FlatRule> flat, EventLines lines) {
    rules = flat.size();
    Detector detector = LoadedRules.ofAnyIndex(flat.stream().map(FlatRule::compiled).toList());
    detectors = Stream.generate(detector::thread).limit(threads).toList();
    return Set.of();
  }

  @Override
  public void pass(EventLines lines, Tally tally) throws InterruptedException {
    List<Tally> tallies = Stream.generate(() -> new Tally(rules)).limit(threads).toList();
    Parts.run(
        threads,
        part ->
            match(
                detectors.get(part),
                lines,
                lines.firstOf(part, threads),
                lines.firstOf(part + 1, threads),
                tallies.get(part)));
    tallies.forEach(tally::addAll);
  }

  private static void match(
      DetectorThread detector, EventLines lines, int first, int end, Tally tally) {
    for (int line = first; line < end; line++) {
      ScanFault fault = detector.take(lines.bytes(), lines.start(line), lines.end(line));
      if (fault != null) {
        throw UnsoundEvent.in(line, fault);
      }
      for (int place = 0; place < detector.matches(); place++) {
        tally.add(detector.ruleNumber(place), 1);
      }
    }
  }
}
