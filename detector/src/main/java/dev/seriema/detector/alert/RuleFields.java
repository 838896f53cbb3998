package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.Threat;
import java.util.List;
import java.util.Optional;

/// The part of an alert document that is the same for all alerts of a rule: `kibana.alert.rule.*`,
/// its severity and risk. It is written once for each rule.
final class RuleFields {
  private static final String PREFIX = "kibana.alert.rule.";

  private RuleFields() {}

  /// @param buildingBlock whether the alert is no more than part of another
  /// @return an object with dotted names
  static byte[] of(Rule rule, boolean buildingBlock) {
    Rule.Headline headline = rule.headline();
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("kibana.alert.severity").string(headline.severity().word());
    json.name("kibana.alert.risk_score").number(headline.riskScore());
    if (buildingBlock) {
      json.name("kibana.alert.building_block_type").string("default");
    }
    json.name(PREFIX + "uuid").string(rule.deployment().uuid().orElse(rule.id().id()));
    json.name(PREFIX + "rule_id").string(rule.id().id());
    json.name(PREFIX + "name").string(headline.name());
    json.name(PREFIX + "description").string(headline.description());
    json.name(PREFIX + "type").string(rule.type().word());
    json.name(PREFIX + "category").string(category(rule));
    json.name(PREFIX + "producer").string("siem");
    json.name(PREFIX + "consumer").string("siem");
    json.name(PREFIX + "rule_type_id").string("siem." + typeId(rule));
    json.name(PREFIX + "version").number(AlertId.version(rule));
    json.name(PREFIX + "severity").string(headline.severity().word());
    json.name(PREFIX + "risk_score").number(headline.riskScore());
    json.name(PREFIX + "author").strings(headline.authors());
    headline.license().ifPresent(license -> json.name(PREFIX + "license").string(license));
    json.name(PREFIX + "tags").strings(headline.tags());
    json.name(PREFIX + "references").strings(headline.references());
    json.name(PREFIX + "false_positives").strings(headline.falsePositives());
    headline.note().ifPresent(note -> json.name(PREFIX + "note").string(note));
    headline.setup().ifPresent(setup -> json.name(PREFIX + "setup").string(setup));
    json.name(PREFIX + "indices").strings(rule.indices().patterns());
    json.name(PREFIX + "from").string(rule.schedule().from());
    json.name(PREFIX + "to").string(rule.schedule().to());
    json.name(PREFIX + "interval").string(rule.schedule().interval());
    json.name(PREFIX + "max_signals").number(rule.schedule().maximumSignals());
    rule.schedule()
        .timestampOverride()
        .ifPresent(field -> json.name(PREFIX + "timestamp_override").string(field));
    json.name(PREFIX + "threat");
    threats(rule.threats(), json);
    rule.query().ifPresent(query -> parameters(rule, query, json));
    return json.endObject().toByteArray();
  }

  private static String category(Rule rule) {
    return switch (rule.type()) {
      case EQL -> "Event Correlation Rule";
      case QUERY, SAVED_QUERY -> "Custom Query Rule";
      case ESQL -> "ES|QL Rule";
      case THRESHOLD -> "Threshold Rule";
      case NEW_TERMS -> "New Terms Rule";
      case THREAT_MATCH -> "Indicator Match Rule";
      case MACHINE_LEARNING -> "Machine Learning Rule";
    };
  }

  private static String typeId(Rule rule) {
    return switch (rule.type()) {
      case EQL -> "eqlRule";
      case QUERY -> "queryRule";
      case SAVED_QUERY -> "savedQueryRule";
      case ESQL -> "esqlRule";
      case THRESHOLD -> "thresholdRule";
      case NEW_TERMS -> "newTermsRule";
      case THREAT_MATCH -> "indicatorRule";
      case MACHINE_LEARNING -> "mlRule";
    };
  }

  private static void parameters(Rule rule, RuleQuery query, JsonWriter json) {
    json.name(PREFIX + "parameters").beginObject();
    json.name("type").string(rule.type().word());
    json.name("language").string(query.language().word());
    json.name("query").string(query.text());
    json.name("index").strings(rule.indices().patterns());
    optional("event_category_override", query.categoryField(), json);
    optional("timestamp_field", query.timestampField(), json);
    optional("tiebreaker_field", query.tiebreakerField(), json);
    json.endObject();
  }

  private static void optional(String name, Optional<String> value, JsonWriter json) {
    value.ifPresent(text -> json.name(name).string(text));
  }

  private static void threats(List<Threat> threats, JsonWriter json) {
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
