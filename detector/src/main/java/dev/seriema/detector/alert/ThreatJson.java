package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Threat;
import java.util.List;

/// Tactics and techniques as documents have them.
final class ThreatJson {
  private ThreatJson() {}

  static void write(List<Threat> threats, JsonWriter json) {
    json.beginArray();
    for (Threat threat : threats) {
      json.beginObject().name("framework").string(threat.framework());
      json.name("tactic").beginObject();
      entry(threat.tactic(), json);
      json.endObject().name("technique").beginArray();
      for (Threat.Technique technique : threat.techniques()) {
        json.beginObject();
        entry(technique.entry(), json);
        json.name("subtechnique").beginArray();
        for (Threat.Entry subtechnique : technique.subtechniques()) {
          json.beginObject();
          entry(subtechnique, json);
          json.endObject();
        }
        json.endArray().endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static void entry(Threat.Entry entry, JsonWriter json) {
    json.name("id").string(entry.id());
    json.name("name").string(entry.name());
    json.name("reference").string(entry.reference());
  }
}
