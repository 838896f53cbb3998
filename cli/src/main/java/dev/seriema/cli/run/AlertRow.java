package dev.seriema.cli.run;

import dev.seriema.detector.DetectorThread;
import dev.seriema.engine.match.MatchedParts;
import dev.seriema.model.event.Event;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.FieldPath;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person wants to see of an alert in one line.
///
/// @param time as ISO 8601 to the second, or `-`
/// @param part the values that made the rule match, the most telling ones
public record AlertRow(
    Rule rule, String time, String host, String user, String process, String part) {
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

  /// @param place of the match among those of the document
  static AlertRow of(DetectorThread thread, int place) {
    Instant time = thread.time();
    return new AlertRow(
        thread.rule(place),
        time == null ? NOTHING : time.toString().substring(0, 19).replace('T', ' '),
        first(thread.event(), HOST),
        first(thread.event(), USER),
        first(thread.event(), PROCESS),
        part(thread.parts(place)));
  }

  private static String first(Event event, FieldPath field) {
    int value = event.first(event.layout().slot(field));
    return value == Event.NONE ? NOTHING : event.text(value);
  }

  private static String part(List<MatchedParts.Part> parts) {
    List<MatchedParts.Part> telling =
        parts.stream().filter(part -> !COMMON.contains(part.field().path().name())).toList();
    return (telling.isEmpty() ? parts : telling)
        .stream()
            .map(part -> part.field().path().name() + ": " + part.text())
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
