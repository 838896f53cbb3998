package dev.seriema.detector.alert;

import dev.seriema.engine.window.Bucket;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters.Threshold;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the alert documents of one rule.
///
/// Meaning: docs/formats/alerts.md.
public final class AlertWriter {
  private final Rule rule;
  private final AlertSchema schema;
  private final byte[] ruleFields;
  private final byte[] blockFields;

  public AlertWriter(Rule rule, AlertSchema schema) {
    this.rule = rule;
    this.schema = schema;
    this.ruleFields = RuleFields.of(rule, rule.headline().buildingBlock());
    this.blockFields = RuleFields.of(rule, true);
  }

  /// Writes the alert on one event, on a line of its own.
  ///
  /// @return its `_id`
  public String write(SourceEvent event, JsonWriter json) {
    return write(event, AlertId.of(rule, event), Map.of(), json);
  }

  /// Writes the alert on an event with values that were not there before, on a line of its own.
  ///
  /// @param values in the order of the rule's fields
  /// @return its `_id`, another for other values of the same event
  public String writeNewTerms(SourceEvent event, List<Value> values, JsonWriter json) {
    return write(event, AlertId.ofNewTerms(rule, event, values), Results.ofNewTerms(values), json);
  }

  private String write(SourceEvent event, String id, Map<String, byte[]> results, JsonWriter json) {
    Map<String, byte[]> fields = fields(event);
    new AlertDocument(
            id,
            event.time(),
            event.time(),
            fields,
            List.of(Ancestor.of(event)),
            null,
            results,
            Reason.of(rule, fields))
        .write(ruleFields, json);
    return id;
  }

  /// Writes the alert on events that are enough together, on a line of its own. No event stands for
  /// the others: the document has what they share.
  ///
  /// @param bucket of a rule of type `threshold`
  /// @return its `_id`
  public String writeCount(Bucket bucket, JsonWriter json) {
    if (!(rule.parameters() instanceof Threshold threshold)) {
      throw new IllegalArgumentException("rule " + rule.id().id() + " counts nothing");
    }
    Map<String, byte[]> fields = new LinkedHashMap<>();
    for (int place = 0; place < bucket.group().size(); place++) {
      fields.put(threshold.fields().get(place), Results.of(bucket.group().get(place)));
    }
    String id = AlertId.ofCount(rule, bucket);
    new AlertDocument(
            id,
            Moments.of(bucket.end()),
            Moments.of(bucket.newest()),
            fields,
            List.of(new Ancestor(id, String.join(",", rule.indices().patterns()), 0, null)),
            null,
            Results.ofThreshold(threshold, bucket),
            Reason.of(rule, fields))
        .write(ruleFields, json);
    return id;
  }

  /// Writes the alerts on several events that belong together: a building block for each, then the
  /// one that stands for all, with the fields that are equal in all. Each is on a line of its own.
  ///
  /// @param events in their order, at least one
  /// @param raised the time at which the last of them, or the end of their span, completed them
  /// @return the `_id` of the alert that stands for all
  public String writeGroup(List<SourceEvent> events, @Nullable Instant raised, JsonWriter json) {
    String groupId = AlertId.ofGroup(rule, events);
    List<Ancestor> ancestors = new ArrayList<>();
    CommonFields common = new CommonFields();
    for (int place = 0; place < events.size(); place++) {
      SourceEvent event = events.get(place);
      Map<String, byte[]> fields = fields(event);
      common.add(fields);
      String id = AlertId.ofBlock(rule, events, place);
      ancestors.add(Ancestor.of(event));
      ancestors.add(Ancestor.alert(id, rule.id().id()));
      new AlertDocument(
              id,
              raised,
              event.time(),
              fields,
              List.of(Ancestor.of(event)),
              new AlertDocument.Membership(groupId, place),
              Map.of(),
              Reason.of(rule, fields))
          .write(blockFields, json);
    }
    Map<String, byte[]> shared = common.fields();
    new AlertDocument(
            groupId,
            raised,
            events.getFirst().time(),
            shared,
            ancestors,
            new AlertDocument.Membership(groupId, null),
            Map.of(),
            Reason.of(rule, shared))
        .write(ruleFields, json);
    return groupId;
  }

  private Map<String, byte[]> fields(SourceEvent event) {
    return SourceFields.of(event.json(), event.start(), event.end(), schema);
  }
}
