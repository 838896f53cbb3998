package dev.seriema.detector.schedule;

import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The time that windows of one rule have covered. In milliseconds since 1970.
final class SeenTime {
  /// From the beginning of a stretch to its end, both part of it; none touches another.
  private final TreeMap<Long, Long> stretches = new TreeMap<>();

  private long last = Long.MIN_VALUE;

  void add(Window window) {
    last = Math.max(last, window.to());
    long from = window.from();
    long to = window.to();
    Map.Entry<Long, Long> near = stretches.floorEntry(to + 1);
    while (near != null && near.getValue() >= from - 1) {
      stretches.remove(near.getKey());
      from = Math.min(from, near.getKey());
      to = Math.max(to, near.getValue());
      near = stretches.floorEntry(to + 1);
    }
    stretches.put(from, to);
  }

  /// Oldest first.
  List<Window> windows() {
    return stretches.entrySet().stream()
        .map(each -> new Window(each.getKey(), each.getValue()))
        .toList();
  }

  void write(StateOutput out) throws IOException {
    out.number(last);
    out.count(stretches.size());
    for (Map.Entry<Long, Long> each : stretches.entrySet()) {
      out.number(each.getKey());
      out.number(each.getValue());
    }
  }

  /// Takes up what was written. Called once, before anything else.
  void read(StateInput in) throws IOException {
    last = in.number();
    int count = in.count(Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      long from = in.number();
      long to = in.number();
      boolean isBehind = stretches.isEmpty() || stretches.lastEntry().getValue() < from;
      in.expect(isBehind && from <= to, "stretches of time are not in order");
      stretches.put(from, to);
    }
  }

  /// How many matches lie in no window.
  long unseen(MatchTable matches) {
    long seen = 0;
    for (Map.Entry<Long, Long> each : stretches.entrySet()) {
      seen += matches.notBefore(each.getValue() + 1) - matches.notBefore(each.getKey());
    }
    return matches.count() - seen;
  }

  /// How many matches lie behind the last window.
  long behind(MatchTable matches) {
    return (long) matches.count() - matches.notBefore(last + 1);
  }
}
