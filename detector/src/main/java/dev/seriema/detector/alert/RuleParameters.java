package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.TypeParameters;
import java.util.List;
import java.util.Optional;

/// All settings of a rule as Kibana keeps them: `kibana.alert.rule.parameters`.
final class RuleParameters {
  /// Settings that are lists, empty where nothing is written.
  private static final List<String> REPEATED_LISTS =
      List.of(
          "exceptions_list",
          "related_integrations",
          "required_fields",
          "risk_score_mapping",
          "severity_mapping");

  /// Settings that are missing where nothing is written.
  private static final List<String> REPEATED =
      List.of(
          "alert_suppression",
          "concurrent_searches",
          "data_view_id",
          "immutable",
          "investigation_fields",
          "items_per_search",
          "meta",
          "namespace",
          "response_actions",
          "rule_source",
          "saved_id",
          "timeline_id",
          "timeline_title");

  private RuleParameters() {}

  static void write(Rule rule, JsonWriter json) {
    json.beginObject();
    headline(rule.headline(), json);
    schedule(rule.schedule(), json);
    json.name("rule_id").string(rule.id().id());
    json.name("version").number(RuleFields.version(rule));
    text("rule_name_override", rule.alerting().nameField(), json);
    json.name("threat");
    ThreatJson.write(rule.threats(), json);
    for (String name : REPEATED_LISTS) {
      RuleFields.copy(RuleFields.repeated(rule, name).orElse("[]"), json.name(name));
    }
    for (String name : REPEATED) {
      RuleFields.repeated(rule, name).ifPresent(value -> RuleFields.copy(value, json.name(name)));
    }
    json.name("type").string(rule.type().word());
    rule.query().ifPresent(query -> query(rule, query, json));
    ofType(rule.parameters(), json);
    json.endObject();
  }

  private static void headline(Rule.Headline headline, JsonWriter json) {
    json.name("description").string(headline.description());
    json.name("risk_score").number(headline.riskScore());
    json.name("severity").string(headline.severity().word());
    if (headline.buildingBlock()) {
      json.name("building_block_type").string("default");
    }
    text("note", headline.note(), json);
    text("license", headline.license(), json);
    json.name("setup").string(headline.setup().orElse(""));
    json.name("author").strings(headline.authors());
    json.name("false_positives").strings(headline.falsePositives());
    json.name("references").strings(headline.references());
  }

  private static void schedule(Rule.Schedule schedule, JsonWriter json) {
    json.name("from").string(schedule.from());
    json.name("to").string(schedule.to());
    json.name("max_signals").number(schedule.maximumSignals());
    text("timestamp_override", schedule.timestampOverride(), json);
    if (!schedule.fallback()) {
      json.name("timestamp_override_fallback_disabled").truth(true);
    }
  }

  private static void query(Rule rule, RuleQuery query, JsonWriter json) {
    json.name("language").string(query.language().word());
    json.name("query").string(query.text());
    json.name("index").strings(rule.indices().patterns());
    json.name("filters");
    FilterJson.write(rule.narrowing().filters(), json);
    text("event_category_override", query.categoryField(), json);
    text("timestamp_field", query.timestampField(), json);
    text("tiebreaker_field", query.tiebreakerField(), json);
  }

  private static void ofType(TypeParameters parameters, JsonWriter json) {
    switch (parameters) {
      case TypeParameters.QueryOnly _, TypeParameters.Unreadable _ -> {}
      case TypeParameters.Threshold threshold -> threshold(threshold, json);
      case TypeParameters.NewTerms(var fields, var historyStart) -> {
        json.name("new_terms_fields").strings(fields);
        json.name("history_window_start").string(historyStart);
      }
      case TypeParameters.ThreatMatch match -> threatMatch(match, json);
      case TypeParameters.MachineLearning(var jobs, var threshold) -> {
        json.name("anomaly_threshold").number(threshold);
        json.name("machine_learning_job_id").strings(jobs);
      }
    }
  }

  private static void threshold(TypeParameters.Threshold threshold, JsonWriter json) {
    json.name("threshold").beginObject();
    json.name("field").strings(threshold.fields());
    json.name("value").number(threshold.value());
    json.name("cardinality").beginArray();
    threshold
        .cardinality()
        .ifPresent(distinct ->
            json.beginObject()
                .name("field")
                .string(distinct.field())
                .name("value")
                .number(distinct.value())
                .endObject());
    json.endArray().endObject();
  }

  private static void threatMatch(TypeParameters.ThreatMatch match, JsonWriter json) {
    match
        .query()
        .ifPresent(query -> {
          json.name("threat_query").string(query.text());
          json.name("threat_language").string(query.language().word());
        });
    json.name("threat_index").strings(match.indices().patterns());
    json.name("threat_indicator_path").string(match.path());
    json.name("threat_filters");
    FilterJson.write(match.filters(), json);
    json.name("threat_mapping").beginArray();
    for (TypeParameters.ThreatMapping mapping : match.mappings()) {
      json.beginObject().name("entries").beginArray();
      for (TypeParameters.ThreatMapping.Entry entry : mapping.entries()) {
        json.beginObject().name("field").string(entry.field()).name("type").string("mapping");
        json.name("value").string(entry.indicatorField());
        if (entry.negated()) {
          json.name("negate").truth(true);
        }
        json.endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static void text(String name, Optional<String> value, JsonWriter json) {
    value.ifPresent(text -> json.name(name).string(text));
  }
}
