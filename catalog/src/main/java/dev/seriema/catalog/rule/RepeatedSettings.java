package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenNumber;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.event.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes the settings out of a rule's table that nothing here is decided by, and that its alerts
/// repeat as they are written.
final class RepeatedSettings {
  private static final List<String> NAMES =
      List.of(
          "alert_suppression",
          "concurrent_searches",
          "created_at",
          "created_by",
          "data_view_id",
          "enabled",
          "exceptions_list",
          "immutable",
          "investigation_fields",
          "items_per_search",
          "meta",
          "namespace",
          "related_integrations",
          "required_fields",
          "response_actions",
          "revision",
          "risk_score_mapping",
          "rule_source",
          "saved_id",
          "severity_mapping",
          "throttle",
          "timeline_id",
          "timeline_title",
          "updated_at",
          "updated_by");

  private RepeatedSettings() {}

  /// @return JSON on one line by name; without those that are not there
  static Map<String, String> of(WrittenTable rule) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name : NAMES) {
      rule.member(name).ifPresent(member -> settings.put(name, json(member.value())));
    }
    return settings;
  }

  private static String json(WrittenValue value) {
    JsonWriter json = new JsonWriter();
    write(value, json);
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  /// Both notations bound how deep their values nest.
  private static void write(WrittenValue value, JsonWriter json) {
    switch (value) {
      case WrittenText text -> json.string(text.value());
      case WrittenInteger number -> json.number(number.value());
      case WrittenNumber number when Double.isFinite(number.value()) -> json.number(number.value());
      case WrittenTruth truth -> json.truth(truth.value());
      case WrittenList list -> {
        json.beginArray();
        list.values().forEach(item -> write(item, json));
        json.endArray();
      }
      case WrittenTable table -> {
        json.beginObject();
        for (String key : table.keys()) {
          table.member(key).ifPresent(member -> write(member.value(), json.name(key)));
        }
        json.endObject();
      }
      default -> json.nothing();
    }
  }
}
