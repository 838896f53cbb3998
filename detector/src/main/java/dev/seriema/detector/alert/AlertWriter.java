package dev.seriema.detector.alert;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the alert documents of one rule: `_id` first, then the time of the event, what the event
/// holds, and what the rule adds.
///
/// Meaning: docs/formats/alerts.md.
public final class AlertWriter {
  private static final String ALERT = "kibana.alert.";

  private final Rule rule;
  private final AlertSchema schema;
  private final byte[] ruleFields;

  public AlertWriter(Rule rule, AlertSchema schema) {
    this.rule = rule;
    this.schema = schema;
    this.ruleFields = RuleFields.of(rule);
  }

  /// The event that an alert is about.
  ///
  /// @param id its `_id`, or the id that its place in the input gives it
  /// @param index the name of its index; null where it is unknown
  /// @param time its `@timestamp`; null where it has none that can be read
  public record Source(Event event, String id, @Nullable String index, @Nullable Instant time) {}

  /// Writes one document on a line of its own.
  ///
  /// @return its `_id`
  public String write(Source source, JsonWriter json) {
    Event event = source.event();
    Map<String, byte[]> fields =
        SourceFields.of(event.document(), event.documentStart(), event.documentEnd(), schema);
    String index = Optional.ofNullable(source.index()).orElse("");
    String id = AlertId.of(rule, index, source.id());
    json.beginObject().name("_id").string(id);
    time("@timestamp", source.time(), json);
    fields.forEach((name, value) -> copied(name, value, json));
    json.name("event.kind").string("signal");
    json.name(ALERT + "uuid").string(id);
    json.name(ALERT + "status").string("active");
    json.name(ALERT + "workflow_status").string("open");
    json.name(ALERT + "workflow_tags").beginArray().endArray();
    json.name(ALERT + "workflow_assignee_ids").beginArray().endArray();
    json.name(ALERT + "depth").number(1);
    ancestor(source.id(), index, json);
    time(ALERT + "original_time", source.time(), json);
    time(ALERT + "start", source.time(), json);
    time(ALERT + "last_detected", source.time(), json);
    json.name(ALERT + "reason").string(Reason.of(rule, fields));
    json.members(ruleFields);
    json.name("kibana.space_ids").beginArray().string("default").endArray();
    json.endObject().endLine();
    return id;
  }

  private static void copied(String name, byte[] value, JsonWriter json) {
    if (isReserved(name)) {
      return;
    }
    if (!name.equals("event.kind")) {
      json.name(name).copy(value, 0, value.length);
    }
    String original = original(name);
    if (!original.isEmpty()) {
      json.name(original).copy(value, 0, value.length);
    }
  }

  /// Names that belong to the alert itself, so that no event can forge them.
  private static boolean isReserved(String name) {
    String top = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
    return switch (top) {
      case "kibana", "signal", "threshold_result", "@timestamp", "_id", "_index" -> true;
      default -> false;
    };
  }

  private static String original(String name) {
    if (name.startsWith("event.")) {
      return ALERT + "original_event." + name.substring("event.".length());
    }
    if (name.startsWith("data_stream.")) {
      return ALERT + "original_data_stream." + name.substring("data_stream.".length());
    }
    return "";
  }

  private static void ancestor(String id, String index, JsonWriter json) {
    json.name(ALERT + "ancestors").beginArray().beginObject();
    json.name("id").string(id).name("type").string("event");
    json.name("index").string(index).name("depth").number(0);
    json.endObject().endArray();
  }

  private static void time(String name, @Nullable Instant time, JsonWriter json) {
    if (time != null) {
      json.name(name).string(milliseconds(time));
    }
  }

  /// ISO 8601 in UTC, always with three digits behind the second.
  private static String milliseconds(Instant time) {
    String text = time.truncatedTo(ChronoUnit.MILLIS).toString();
    return switch (text.length() - text.lastIndexOf(':')) {
      case 4 -> text.replace("Z", ".000Z");
      default -> text;
    };
  }
}
