package dev.seriema.cli.run;

import dev.seriema.detector.DetectorThread;
import dev.seriema.engine.match.MatchedParts;
import dev.seriema.model.event.Event;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.FieldPath;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a person wants to see of an alert in one line.
///
/// @param time as ISO 8601 to the second, or `-`
/// @param part the values that made the rule match, the most telling ones, behind their fields
/// @param values the same without the fields
public record AlertRow(
    Rule rule, String time, String host, String user, String process, String part, String values) {
  private static final FieldPath HOST = new FieldPath("host.name");
  private static final FieldPath USER = new FieldPath("user.name");
  private static final FieldPath PROCESS = new FieldPath("process.name");

  /// The fields that a detector has to read so that rows can be made.
  static final List<FieldPath> FIELDS = List.of(HOST, USER, PROCESS);

  /// Fields that have a column of their own, or say what kind of event it is, as nearly every rule
  /// does.
  private static final Set<String> COMMON =
      Set.of(
          "host.name",
          "user.name",
          "process.name",
          "event.category",
          "event.type",
          "event.action",
          "event.kind",
          "event.outcome",
          "host.os.type",
          "host.os.family",
          "data_stream.dataset",
          "event.dataset",
          "event.module",
          "event.provider");

  private static final String NOTHING = "-";

  /// Who and what an alert is about.
  record Actors(String host, String user, String process) {
    static final Actors NONE = new Actors(NOTHING, NOTHING, NOTHING);

    static Actors of(Event event) {
      return new Actors(first(event, HOST), first(event, USER), first(event, PROCESS));
    }

    /// These, and of another event what they lack.
    Actors orElse(Actors other) {
      return new Actors(
          either(host, other.host), either(user, other.user), either(process, other.process));
    }

    private static String either(String known, String other) {
      return known.equals(NOTHING) ? other : known;
    }
  }

  /// @param place of the match among those of the document
  static AlertRow of(DetectorThread thread, int place) {
    return of(thread.rule(place), thread.time(), Actors.of(thread.event()), thread.parts(place));
  }

  /// @param parts the tests that made the rule match, and the values that satisfied them
  static AlertRow of(
      Rule rule, @Nullable Instant time, Actors actors, List<MatchedParts.Part> parts) {
    Map<String, Set<String>> telling = telling(parts);
    return new AlertRow(
        rule,
        shown(time),
        actors.host,
        actors.user,
        actors.process,
        telling.entrySet().stream()
            .map(field -> field.getKey() + ": " + String.join(", ", field.getValue()))
            .collect(Collectors.joining(", ")),
        telling.values().stream().flatMap(Set::stream).collect(Collectors.joining(", ")));
  }

  /// A row about events none of which stands for the others.
  static AlertRow of(Rule rule, Instant time, String part, String values) {
    return new AlertRow(rule, shown(time), NOTHING, NOTHING, NOTHING, part, values);
  }

  private static String shown(@Nullable Instant time) {
    return time == null ? NOTHING : time.toString().substring(0, 19).replace('T', ' ');
  }

  private static String first(Event event, FieldPath field) {
    int value = event.first(event.layout().slot(field));
    return value == Event.NONE ? NOTHING : event.text(value);
  }

  /// The values of each field, both in the order in which the rule names them.
  private static Map<String, Set<String>> telling(List<MatchedParts.Part> parts) {
    List<MatchedParts.Part> telling =
        parts.stream().filter(part -> !COMMON.contains(part.field().path().name())).toList();
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (MatchedParts.Part part : telling.isEmpty() ? parts : telling) {
      values
          .computeIfAbsent(part.field().path().name(), _ -> new LinkedHashSet<>())
          .add(part.text());
    }
    return values;
  }
}
