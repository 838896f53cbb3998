package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
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
    Map<String, byte[]> fields = fields(event);
    String id = AlertId.of(rule, event);
    new AlertDocument(
            id,
            event.time(),
            event.time(),
            fields,
            List.of(Ancestor.of(event)),
            null,
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
            Reason.of(rule, shared))
        .write(ruleFields, json);
    return groupId;
  }

  private Map<String, byte[]> fields(SourceEvent event) {
    return SourceFields.of(event.json(), event.start(), event.end(), schema);
  }
}
