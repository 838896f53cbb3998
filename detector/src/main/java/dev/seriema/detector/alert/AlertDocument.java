package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one alert says beside what its rule says of itself.
///
/// @param raised when the alert came to be: the time of the event that completed it
/// @param original the time of the event, of several the first
/// @param fields of the source by dotted name, as JSON
/// @param membership the group that the alert belongs to
/// @param results what rules of its type say besides, by dotted name, as JSON
record AlertDocument(
    String id,
    @Nullable Instant raised,
    @Nullable Instant original,
    Map<String, byte[]> fields,
    List<Ancestor> ancestors,
    @Nullable Membership membership,
    Map<String, byte[]> results,
    String reason) {
  private static final String ALERT = "kibana.alert.";

  /// @param place from 0; null for the alert that stands for the whole group
  record Membership(String groupId, @Nullable Integer place) {}

  /// Writes the document on a line of its own: `_id` first, then its time, the fields, and what the
  /// rule adds.
  ///
  /// @param ruleFields the members that all alerts of the rule share
  void write(byte[] ruleFields, JsonWriter json) {
    json.beginObject().name("_id").string(id);
    time("@timestamp", raised, json);
    fields.forEach((name, value) -> copied(name, value, json));
    json.name("event.kind").string("signal");
    json.name(ALERT + "uuid").string(id);
    json.name(ALERT + "status").string("active");
    json.name(ALERT + "workflow_status").string("open");
    json.name(ALERT + "workflow_tags").beginArray().endArray();
    json.name(ALERT + "workflow_assignee_ids").beginArray().endArray();
    json.name(ALERT + "depth").number(depth());
    json.name(ALERT + "ancestors").beginArray();
    ancestors.forEach(ancestor -> ancestor.write(json));
    json.endArray();
    if (membership != null) {
      group(membership, json);
    }
    results.forEach((name, value) -> json.name(name).copy(value, 0, value.length));
    time(ALERT + "original_time", original, json);
    time(ALERT + "start", raised, json);
    time(ALERT + "last_detected", raised, json);
    json.name(ALERT + "reason").string(reason);
    json.members(ruleFields);
    json.name("kibana.space_ids").beginArray().string("default").endArray();
    json.endObject().endLine();
  }

  private int depth() {
    return 1 + ancestors.stream().mapToInt(Ancestor::depth).max().orElse(0);
  }

  private static void group(Membership membership, JsonWriter json) {
    json.name(ALERT + "group.id").string(membership.groupId());
    if (membership.place() != null) {
      json.name(ALERT + "group.index").number(membership.place());
    }
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

  private static void time(String name, @Nullable Instant time, JsonWriter json) {
    if (time != null) {
      json.name(name).string(milliseconds(time));
    }
  }

  /// ISO 8601 in UTC, always with three digits behind the second.
  static String milliseconds(Instant time) {
    String text = time.truncatedTo(ChronoUnit.MILLIS).toString();
    return switch (text.length() - text.lastIndexOf(':')) {
      case 4 -> text.replace("Z", ".000Z");
      default -> text;
    };
  }
}
