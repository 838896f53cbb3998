package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The part of an alert document that is the same for all alerts of a rule: `kibana.alert.rule.*`.
/// It is written once for each rule.
final class RuleFields {
  private static final String PREFIX = "kibana.alert.rule.";

  /// Settings whose values stand among the fields as they are written.
  private static final List<String> REPEATED =
      List.of(
          "created_at",
          "created_by",
          "enabled",
          "immutable",
          "namespace",
          "throttle",
          "timeline_id",
          "timeline_title",
          "updated_at",
          "updated_by");

  /// The same for lists, which are empty where nothing is written.
  private static final List<String> REPEATED_LISTS =
      List.of("exceptions_list", "risk_score_mapping", "severity_mapping");

  private RuleFields() {}

  /// @return an object with dotted names; without the name, which an event may replace
  static byte[] of(Rule rule, AlertSchema schema) {
    Rule.Headline headline = rule.headline();
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name(PREFIX + "uuid").string(rule.uuid());
    json.name(PREFIX + "rule_id").string(rule.id().id());
    json.name(PREFIX + "description").string(headline.description());
    json.name(PREFIX + "type").string(rule.type().word());
    json.name(PREFIX + "category").string(category(rule.type()));
    json.name(PREFIX + "producer").string("siem");
    json.name(PREFIX + "consumer").string("siem");
    json.name(PREFIX + "rule_type_id").string("siem." + typeId(rule.type()));
    json.name(PREFIX + "version").number(version(rule));
    json.name(PREFIX + "revision");
    repeated(rule, "revision").ifPresentOrElse(value -> copy(value, json), () -> json.number(0));
    json.name(PREFIX + "severity").string(headline.severity().word());
    json.name(PREFIX + "risk_score").number(headline.riskScore());
    json.name(PREFIX + "actions").beginArray().endArray();
    json.name(PREFIX + "author").strings(headline.authors());
    text("license", headline.license(), json);
    json.name(PREFIX + "tags").strings(headline.tags());
    json.name(PREFIX + "references").strings(headline.references());
    json.name(PREFIX + "false_positives").strings(headline.falsePositives());
    text("note", headline.note(), json);
    text("setup", headline.setup(), json);
    if (headline.buildingBlock()) {
      json.name(PREFIX + "building_block_type").string("default");
    }
    json.name(PREFIX + "indices").strings(rule.indices().patterns());
    json.name(PREFIX + "from").string(rule.schedule().from());
    json.name(PREFIX + "to").string(rule.schedule().to());
    json.name(PREFIX + "interval").string(rule.schedule().interval());
    json.name(PREFIX + "max_signals").number(rule.schedule().maximumSignals());
    text("timestamp_override", rule.schedule().timestampOverride(), json);
    text("rule_name_override", rule.alerting().nameField(), json);
    for (String name : REPEATED) {
      repeated(rule, name).ifPresent(value -> copy(value, json.name(PREFIX + name)));
    }
    for (String name : REPEATED_LISTS) {
      copy(repeated(rule, name).orElse("[]"), json.name(PREFIX + name));
    }
    meta(rule, schema, json);
    json.name(PREFIX + "threat");
    ThreatJson.write(rule.threats(), json);
    json.name(PREFIX + "parameters");
    RuleParameters.write(rule, json);
    return json.endObject().toByteArray();
  }

  /// The file's own version, else the lock's, else 1.
  static int version(Rule rule) {
    return rule.version().orElse(1);
  }

  /// A setting as it is written.
  static Optional<String> repeated(Rule rule, String name) {
    return Optional.ofNullable(rule.alerting().repeated().get(name));
  }

  static void copy(String written, JsonWriter json) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    json.copy(bytes, 0, bytes.length);
  }

  private static void text(String name, Optional<String> value, JsonWriter json) {
    value.ifPresent(text -> json.name(PREFIX + name).string(text));
  }

  /// What a rule says of itself for other programs, each member a field.
  private static void meta(Rule rule, AlertSchema schema, JsonWriter json) {
    repeated(rule, "meta")
        .filter(written -> written.startsWith("{"))
        .map(written -> written.getBytes(StandardCharsets.UTF_8))
        .ifPresent(bytes ->
            SourceFields.of(bytes, 0, bytes.length, schema)
                .forEach((name, value) ->
                    json.name(PREFIX + "meta." + name).copy(value, 0, value.length)));
  }

  private static String category(RuleType type) {
    return switch (type) {
      case EQL -> "Event Correlation Rule";
      case QUERY -> "Custom Query Rule";
      case SAVED_QUERY -> "Saved Query Rule";
      case ESQL -> "ES|QL Rule";
      case THRESHOLD -> "Threshold Rule";
      case NEW_TERMS -> "New Terms Rule";
      case THREAT_MATCH -> "Indicator Match Rule";
      case MACHINE_LEARNING -> "Machine Learning Rule";
    };
  }

  private static String typeId(RuleType type) {
    return switch (type) {
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
}
