package dev.seriema.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.testkit.random.Chance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events, with pauses and events of the same time, and before them indicators of threats.
///
/// @param indicators that have no time
/// @param events as they arrive
record RandomStream(List<String> indicators, List<Timed> events) {
  static final List<String> JOBS = List.of("rare_process", "rare_user");

  private static final Instant START = Instant.parse("2026-03-02T10:00:30Z");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// @param second since the first
  /// @param line an envelope with the document
  record Timed(long second, String line) {}

  /// Events in order of time.
  static RandomStream of(Chance chance, int count) {
    List<String> indicators = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      indicators.add(indicator(chance, i));
    }
    List<Timed> events = new ArrayList<>();
    long second = 0;
    for (int i = 0; i < count; i++) {
      if (!chance.oneIn(4)) {
        second += 1 + (chance.oneIn(40) ? chance.below(3_000) : chance.below(30));
      }
      events.add(
          new Timed(
              second, chance.oneIn(5) ? record(chance, i, second) : event(chance, i, second)));
    }
    return new RandomStream(indicators, events);
  }

  /// The indicators and the events after them.
  List<String> lines() {
    List<String> lines = new ArrayList<>(indicators);
    events.forEach(event -> lines.add(event.line));
    return lines;
  }

  /// The same events, each as late as a chance for its second says, and none later than `seconds`.
  RandomStream delayed(Chance chance, int seconds) {
    Map<Long, Long> arrivals = new HashMap<>();
    events.forEach(
        event -> arrivals.computeIfAbsent(event.second, second -> second + chance.below(seconds)));
    List<Timed> arrived = new ArrayList<>(events);
    arrived.sort(Comparator.comparingLong(event -> arrivals.get(event.second)));
    return new RandomStream(indicators, arrived);
  }

  /// Those that are no more than `seconds` older than any that came before them.
  RandomStream inTime(int seconds) {
    List<Timed> kept = new ArrayList<>();
    long newest = 0;
    for (Timed event : events) {
      newest = Math.max(newest, event.second);
      if (event.second >= newest - seconds) {
        kept.add(event);
      }
    }
    return new RandomStream(indicators, kept);
  }

  private static String event(Chance chance, int number, long second) {
    ObjectNode source = JSON.objectNode();
    source.put("@timestamp", START.plusSeconds(second).toString());
    value(chance, source, "host.name", List.of("a", "b", "c"));
    value(chance, source, "user.name", List.of("root", "rose", "guest"));
    value(chance, source, "event.action", List.of("login", "start", "stop"));
    value(chance, source, "source.ip", List.of("192.0.2.1", "192.0.2.5", "198.51.100.7"));
    if (!chance.oneIn(4)) {
      source.put("process.pid", chance.below(5));
    }
    return envelope("logs-app-default", "e" + number, source);
  }

  /// Of a quarter nothing is said, and some have several values.
  private static void value(Chance chance, ObjectNode source, String field, List<String> values) {
    switch (chance.below(8)) {
      case 0, 1 -> {}
      case 2 -> {
        ArrayNode several = source.putArray(field);
        chance.list(0, 3, () -> chance.of(values)).forEach(several::add);
      }
      default -> source.put(field, chance.of(values));
    }
  }

  private static String record(Chance chance, int number, long second) {
    ObjectNode source = JSON.objectNode();
    source.put("timestamp", START.plusSeconds(second).toEpochMilli());
    source.put("job_id", chance.of(JOBS)).put("record_score", chance.below(101));
    source.put("result_type", "record").put("is_interim", chance.oneIn(6));
    value(chance, source, "host.name", List.of("a", "b", "c"));
    value(chance, source, "user.name", List.of("root", "rose", "guest"));
    return envelope(".ml-anomalies-shared", "r" + number, source);
  }

  /// The first has an address, so that there is one.
  private static String indicator(Chance chance, int number) {
    ObjectNode source = JSON.objectNode();
    source.put("event.kind", chance.of(List.of("enrichment", "event")));
    if (number == 0) {
      source.put("threat.indicator.ip", "192.0.2.5");
    } else {
      value(chance, source, "threat.indicator.ip", List.of("192.0.2.1", "198.51.100.7"));
    }
    value(chance, source, "threat.indicator.name", List.of("root", "guest"));
    return envelope("logs-ti_feed-default", "t" + number, source);
  }

  private static String envelope(String index, String id, ObjectNode source) {
    ObjectNode envelope = JSON.objectNode();
    envelope.put("_index", index).put("_id", id).set("_source", source);
    return envelope.toString();
  }
}
