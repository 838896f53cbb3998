package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one alert says beside what its rule says of itself.
///
/// @param original the time of the event, of several the first
/// @param fields of the source by dotted name, as JSON
/// @param ancestors the alerts it was made of among them
/// @param parentDepth the greatest depth of what it was made of
/// @param buildingBlock whether it is no more than part of another
/// @param membership the group that the alert belongs to
/// @param found writes the members that say what the rule found beside that it matches
record AlertDocument(
    String id,
    Raising raising,
    @Nullable Instant original,
    Map<String, byte[]> fields,
    Heading heading,
    List<Ancestor> ancestors,
    int parentDepth,
    boolean buildingBlock,
    @Nullable Membership membership,
    Consumer<JsonWriter> found) {
  private static final String ALERT = "kibana.alert.";
  private static final String RULE = ALERT + "rule.";

  private static final Set<String> RESERVED =
      Set.of(
          "@timestamp",
          "kibana",
          "signal",
          "threshold_result",
          "_doc_count",
          "_field_names",
          "_id",
          "_ignored",
          "_index",
          "_nested_path",
          "_primary_term",
          "_routing",
          "_seq_no",
          "_size",
          "_source",
          "_tier",
          "_type",
          "_version");

  /// The release whose alerts these are like.
  private static final String KIBANA_VERSION = "9.5.0";

  /// @param place from 0; null for the alert that stands for the whole group
  record Membership(String groupId, @Nullable Integer place) {}

  /// Writes the document on a line of its own: `_id` first, then its time, the fields, and what the
  /// rule adds.
  ///
  /// @param ruleFields the members that all alerts of the rule share
  /// @param instance of the group of alerts that it stands for; null where it stands for none
  void write(byte[] ruleFields, @Nullable String instance, JsonWriter json) {
    json.beginObject().name("_id").string(id);
    time("@timestamp", raising.at(), json);
    fields.forEach((name, value) -> copied(name, value, json));
    json.name("event.kind").string("signal");
    json.name(ALERT + "uuid").string(id);
    json.name(ALERT + "status").string("active");
    json.name(ALERT + "workflow_status").string("open");
    json.name(ALERT + "workflow_tags").beginArray().endArray();
    json.name(ALERT + "workflow_assignee_ids").beginArray().endArray();
    json.name(ALERT + "depth").number(parentDepth + 1);
    json.name(ALERT + "ancestors").beginArray();
    ancestors.forEach(ancestor -> ancestor.write(json));
    json.endArray();
    if (membership != null) {
      group(membership, json);
    }
    if (buildingBlock) {
      json.name(ALERT + "building_block_type").string("default");
    }
    time(ALERT + "original_time", original, json);
    time(ALERT + "start", raising.at(), json);
    time(ALERT + "intended_timestamp", raising.at(), json);
    found.accept(json);
    if (raising.suppressed().isPresent()) {
      suppressed(raising.suppressed().get(), instance, json);
    } else {
      time(ALERT + "last_detected", raising.at(), json);
    }
    json.name(ALERT + "reason").string(Reason.of(heading, fields));
    json.name(ALERT + "severity").string(heading.severity().word());
    json.name(ALERT + "risk_score");
    score(heading.riskScore(), json);
    json.name(RULE + "name").string(heading.name());
    json.members(ruleFields);
    if (raising.byExecution()) {
      time(RULE + "execution.timestamp", raising.at(), json);
      json.name(RULE + "execution.type").string("scheduled");
    }
    json.name("kibana.space_ids").beginArray().string("default").endArray();
    json.name("kibana.version").string(KIBANA_VERSION);
    json.endObject().endLine();
  }

  private static void group(Membership membership, JsonWriter json) {
    json.name(ALERT + "group.id").string(membership.groupId());
    if (membership.place() != null) {
      json.name(ALERT + "group.index").number(membership.place());
    }
  }

  private static void suppressed(Suppressed group, @Nullable String instance, JsonWriter json) {
    time(ALERT + "last_detected", group.lastDetected(), json);
    if (instance != null) {
      json.name(ALERT + "instance.id").string(instance);
    }
    json.name(ALERT + "suppression.terms");
    FieldTerm.writeAll(group.terms(), json);
    time(ALERT + "suppression.start", group.start(), json);
    time(ALERT + "suppression.end", group.end(), json);
    json.name(ALERT + "suppression.docs_count").number(group.count());
  }

  private static void score(double score, JsonWriter json) {
    if (score == Math.rint(score)) {
      json.number((long) score);
    } else {
      json.number(score);
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

  /// Names that belong to the alert itself or to the index, so that no event can forge them.
  private static boolean isReserved(String name) {
    int dot = name.indexOf('.');
    return RESERVED.contains(dot < 0 ? name : name.substring(0, dot));
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
      json.name(name).string(ValueJson.milliseconds(time));
    }
  }
}
