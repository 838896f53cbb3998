package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import org.jspecify.annotations.Nullable;

/// A document that an alert was made of, or that one of those was made of.
///
/// @param index the name of its index; empty where it is unknown
/// @param type `event`, or `signal` for an alert
/// @param depth 0 for an event, 1 for an alert on events
/// @param rule the uuid of the rule that made it, where it is an alert that says so
public record Ancestor(String id, String type, String index, int depth, @Nullable String rule) {
  private static final String EVENT = "event";
  private static final String ALERT = "signal";

  static Ancestor event(String id, String index) {
    return new Ancestor(id, EVENT, index, 0, null);
  }

  static Ancestor alert(String id, String index, int depth, @Nullable String rule) {
    return new Ancestor(id, ALERT, index, depth, rule);
  }

  void write(JsonWriter json) {
    json.beginObject();
    json.name("id").string(id).name("type").string(type);
    json.name("index").string(index).name("depth").number(depth);
    if (rule != null) {
      json.name("rule").string(rule);
    }
    json.endObject();
  }
}
