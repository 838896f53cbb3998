package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes the alert documents of one rule. Shared between threads.
///
/// Meaning: docs/formats/alerts.md.
public final class AlertWriter {
  private final Rule rule;
  private final AlertSchema schema;
  private final AlertIds ids;
  private final Overrides overrides;
  private final byte[] ruleFields;

  public AlertWriter(Rule rule, AlertSchema schema, AlertIdScheme scheme) {
    this.rule = rule;
    this.schema = schema;
    this.ids = AlertIds.of(scheme);
    this.overrides = new Overrides(rule);
    this.ruleFields = RuleFields.of(rule, schema);
  }

  /// Whether a document is an alert of this rule, or an alert that was made of one: the rule raises
  /// none on it, and none on a group with it.
  public boolean isOwn(SourceEvent document) {
    return Lineage.of(SourceFields.of(document, schema, Lineage.NAMES)).includes(rule.uuid());
  }

  /// Writes the alert on one event, on a line of its own.
  ///
  /// @param raising when: in a stream at the time of the event
  /// @return its `_id`
  public String write(SourceEvent event, Addition addition, Raising raising, JsonWriter json) {
    Map<String, byte[]> fields = SourceFields.of(event, schema);
    if (rule.parameters() instanceof TypeParameters.MachineLearning) {
      AnomalyFields.addTo(fields, schema);
    }
    Lineage lineage = Lineage.of(fields);
    Consumer<JsonWriter> found = found(addition, fields);
    AlertDocument document =
        new AlertDocument(
            ids.ofEvent(rule, event, addition, raising),
            raising,
            event.time(),
            fields,
            overrides.of(fields),
            lineage.with(event),
            lineage.depth(),
            rule.headline().buildingBlock(),
            null,
            found);
    write(document, json);
    return document.id();
  }

  /// Writes the alerts on several events that belong together: a building block for each, then the
  /// one that stands for all, with the fields that are equal in all. Each is on a line of its own.
  ///
  /// @param events in their order, at least one
  /// @param raising when the last of them, or the end of their span, completed them
  /// @return the `_id` of the alert that stands for all
  public String writeGroup(List<SourceEvent> events, Raising raising, JsonWriter json) {
    GroupDocuments group = new GroupDocuments(rule, events, raising, schema, ids);
    group.blocks().forEach(block -> write(block, json));
    write(group.shell(), json);
    return group.id();
  }

  /// Writes the alert on a group of events that were counted, on a line of its own.
  ///
  /// @param raising when they were counted: at a tick of the stream, or by an execution
  /// @return its `_id`
  public String writeThreshold(ThresholdResult result, Raising raising, JsonWriter json) {
    Instant at = raising.at();
    if (at == null) {
      throw new IllegalArgumentException("events are counted at a time");
    }
    Ancestor bucket = ids.ofBucket(rule, result, at);
    Map<String, byte[]> fields = fields(result.terms());
    AlertDocument document =
        new AlertDocument(
            ids.ofThreshold(rule, bucket, raising),
            raising,
            result.newest(),
            fields,
            overrides.of(fields),
            List.of(bucket),
            0,
            rule.headline().buildingBlock(),
            null,
            Findings.threshold(result));
    write(document, json);
    return document.id();
  }

  private void write(AlertDocument document, JsonWriter json) {
    @Nullable String instance =
        document
            .raising()
            .suppressed()
            .map(group -> ids.ofSuppression(rule, group.terms()))
            .orElse(null);
    document.write(ruleFields, instance, json);
  }

  /// @param fields of the event, to which indicators are added
  private Consumer<JsonWriter> found(Addition addition, Map<String, byte[]> fields) {
    return switch (addition) {
      case Addition.Nothing _ -> Findings.NOTHING;
      case Addition.NewTerms(var values) -> Findings.newTerms(values);
      case Addition.Indicators(var matches) -> {
        String path =
            rule.indicators().map(TypeParameters.ThreatMatch::path).orElse(Enrichments.USUAL_PATH);
        new Enrichments(path, schema).addTo(fields, matches);
        yield Findings.NOTHING;
      }
    };
  }

  /// The fields of a threshold with the values of a group, as a document has them.
  private Map<String, byte[]> fields(List<FieldTerm> terms) {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    terms.forEach(term -> term.writeValue(json.name(term.field())));
    byte[] document = json.endObject().toByteArray();
    return SourceFields.of(document, 0, document.length, schema);
  }
}
