package dev.seriema.catalog.sigma;

import dev.seriema.testkit.random.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Correlations of failed and good logons, streams of such events, and what the specification finds
/// in them: slow and obvious.
final class RandomCorrelations {
  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
  private static final Duration SPAN = Duration.ofMinutes(10);
  private static final List<String> CODES = List.of("4625", "4624", "4720");

  private static final List<String> NAMES = List.of("failed", "good", "made");
  private static final List<String> CONDITIONS =
      List.of(
          "failed and good and made",
          "failed and (good or made)",
          "(failed and good) or (good and made)",
          "made or (failed and good)",
          "failed and 1 of *od",
          "failed and (failed or made) and good and made");

  private final Chance chance;
  private final RandomSigma heads;

  RandomCorrelations(Chance chance) {
    this.chance = chance;
    this.heads = new RandomSigma(chance, 1000);
  }

  enum Kind {
    EVENT_COUNT,
    VALUE_COUNT,
    TEMPORAL,
    TEMPORAL_ORDERED
  }

  /// @param count of events or values that are asked for; of temporal ones, of rules
  /// @param rules by name, in order
  /// @param condition that joins rules; empty where another one does
  record Correlated(Kind kind, int count, List<String> rules, String condition, String yaml) {}

  Correlated of(Kind kind) {
    boolean temporal = kind == Kind.TEMPORAL || kind == Kind.TEMPORAL_ORDERED;
    int count = 2 + chance.below(temporal ? 2 : 4);
    String condition = temporal && chance.oneIn(2) ? chance.of(CONDITIONS) : "";
    boolean all = temporal && (!condition.isEmpty() || chance.oneIn(3));
    List<String> names = NAMES.subList(0, all ? NAMES.size() : temporal ? count : 1);
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      yaml.append("title: Part ")
          .append(names.get(i))
          .append("\nname: ")
          .append(names.get(i))
          .append("\nlogsource:\n    product: windows\n    service: security\n")
          .append("detection:\n    s:\n        EventID: ")
          .append(CODES.get(i))
          .append("\n    condition: s\n---\n");
    }
    yaml.append(heads.head().replace("Finding", "Correlation of " + kind + " " + count))
        .append("correlation:\n    type: ")
        .append(kind.name().toLowerCase(Locale.ROOT))
        .append("\n    rules:\n");
    names.forEach(name -> yaml.append("        - ").append(name).append('\n'));
    yaml.append("    group-by:\n        - TargetUserName\n    timespan: 10m\n");
    if (!condition.isEmpty()) {
      yaml.append("    condition: ").append(condition).append('\n');
    } else if (!temporal || all) {
      yaml.append("    condition:\n        gte: ").append(count).append('\n');
    }
    if (kind == Kind.VALUE_COUNT) {
      yaml.append("        field: IpAddress\n");
    }
    return new Correlated(kind, count, names, condition, yaml.toString());
  }

  /// An event of the Security channel.
  record Logon(Instant time, String code, String user, String address) {
    ConvertedRun.Timed timed() {
      Map<String, Object> event = new HashMap<>();
      event.put("host.os.type", "windows");
      event.put("winlog.channel", "Security");
      event.put("event.code", code);
      event.put("winlog.event_data.TargetUserName", user);
      event.put("winlog.event_data.IpAddress", address);
      return new ConvertedRun.Timed(time, event);
    }
  }

  /// In order of time, no two at once.
  List<Logon> events() {
    List<Logon> events = new ArrayList<>();
    Instant time = START;
    for (int i = 0; i < 3 + chance.below(9); i++) {
      time = time.plusSeconds(1 + chance.below(chance.oneIn(4) ? 700 : 150));
      events.add(
          new Logon(
              time,
              chance.oneIn(3) ? chance.of(CODES) : CODES.getFirst(),
              chance.of(List.of("ada", "bob")),
              "10.0.0." + chance.below(5)));
    }
    return events;
  }

  /// Whether some events of one user within a span are what is asked for.
  static boolean finds(Correlated asked, List<Logon> events, Duration span) {
    return events.stream()
        .anyMatch(first -> {
          List<Logon> within =
              events.stream()
                  .filter(event -> event.user().equals(first.user()))
                  .filter(event -> !event.time().isBefore(first.time()))
                  .filter(event -> !event.time().isAfter(first.time().plus(span)))
                  .toList();
          return finds(asked, within);
        });
  }

  private static boolean finds(Correlated asked, List<Logon> within) {
    List<Logon> failed =
        within.stream().filter(event -> event.code().equals(CODES.getFirst())).toList();
    return switch (asked.kind()) {
      case EVENT_COUNT -> failed.size() >= asked.count();
      case VALUE_COUNT -> failed.stream().map(Logon::address).distinct().count() >= asked.count();
      case TEMPORAL -> {
        Set<String> names = new HashSet<>();
        within.forEach(event -> names.add(NAMES.get(CODES.indexOf(event.code()))));
        yield isEnough(asked, names);
      }
      case TEMPORAL_ORDERED ->
          IntStream.range(1, 1 << NAMES.size())
              .mapToObj(RandomCorrelations::chosen)
              .anyMatch(names -> isEnough(asked, Set.copyOf(names)) && isInOrder(names, within));
    };
  }

  private static List<String> chosen(int bits) {
    return IntStream.range(0, NAMES.size())
        .filter(at -> (bits & 1 << at) != 0)
        .mapToObj(NAMES::get)
        .toList();
  }

  /// Whether events of these rules are what is asked for.
  private static boolean isEnough(Correlated asked, Set<String> found) {
    List<String> names = asked.rules().stream().filter(found::contains).toList();
    if (asked.condition().isEmpty()) {
      return names.size() >= asked.count();
    }
    StringBuilder detection = new StringBuilder("detection:\n");
    NAMES.forEach(name -> detection.append("    %s: {%s: 'found'}%n".formatted(name, name)));
    detection.append("    condition: ").append(asked.condition()).append('\n');
    Map<String, String> event = new HashMap<>();
    names.forEach(name -> event.put(name, "found"));
    return SlowSigma.matches(SlowSigma.read(detection.toString()), event);
  }

  private static boolean isInOrder(List<String> names, List<Logon> within) {
    int next = 0;
    for (Logon event : within) {
      boolean is =
          next < names.size() && event.code().equals(CODES.get(NAMES.indexOf(names.get(next))));
      next += is ? 1 : 0;
    }
    return next == names.size();
  }

  static Duration span() {
    return SPAN;
  }
}
