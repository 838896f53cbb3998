package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import org.jspecify.annotations.Nullable;

/// A document that an alert was made of.
///
/// @param index the name of its index; empty where it is unknown
/// @param depth 0 for an event, 1 for an alert on events
/// @param ruleId of the rule that made it, where it is an alert
record Ancestor(String id, String index, int depth, @Nullable String ruleId) {

  static Ancestor of(SourceEvent event) {
    return new Ancestor(event.id(), event.index(), 0, null);
  }

  /// An alert that is not written yet, so that its index is unknown.
  static Ancestor alert(String id, String ruleId) {
    return new Ancestor(id, "", 1, ruleId);
  }

  void write(JsonWriter json) {
    json.beginObject();
    json.name("id").string(id).name("type").string(ruleId == null ? "event" : "signal");
    json.name("index").string(index).name("depth").number(depth);
    if (ruleId != null) {
      json.name("rule").string(ruleId);
    }
    json.endObject();
  }
}
