package dev.seriema.detector.alert;

import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The alerts on several events that belong together: a building block for each, and the one that
/// stands for all, with the fields that are equal in all. No event changes their heading.
final class GroupDocuments {
  private final Rule rule;
  private final Raising raising;
  private final List<SourceEvent> events;
  private final List<Map<String, byte[]>> fields;
  private final List<Lineage> lineages;
  private final AlertIds.GroupIds ids;

  /// @param events in their order, at least one
  GroupDocuments(
      Rule rule, List<SourceEvent> events, Raising raising, AlertSchema schema, AlertIds ids) {
    this.rule = rule;
    this.raising = raising;
    this.events = events;
    fields = events.stream().map(event -> SourceFields.of(event, schema)).toList();
    lineages = fields.stream().map(Lineage::of).toList();
    List<List<Ancestor>> lines = new ArrayList<>();
    for (int place = 0; place < events.size(); place++) {
      lines.add(line(place));
    }
    this.ids = ids.ofGroup(rule, events, lines);
  }

  /// The `_id` of the alert that stands for all.
  String id() {
    return ids.shell();
  }

  /// In the order of the events.
  List<AlertDocument> blocks() {
    List<AlertDocument> blocks = new ArrayList<>();
    for (int place = 0; place < events.size(); place++) {
      blocks.add(
          new AlertDocument(
              ids.blocks().get(place),
              new Raising(raising.at(), raising.byExecution(), Optional.empty()),
              events.get(place).time(),
              fields.get(place),
              Heading.of(rule.headline()),
              line(place),
              lineages.get(place).depth(),
              true,
              new AlertDocument.Membership(ids.shell(), place),
              Findings.NOTHING));
    }
    return blocks;
  }

  AlertDocument shell() {
    List<Ancestor> ancestors = new ArrayList<>();
    CommonFields common = new CommonFields();
    int deepest = 0;
    for (int place = 0; place < events.size(); place++) {
      int depth = lineages.get(place).depth() + 1;
      ancestors.addAll(line(place));
      ancestors.add(Ancestor.alert(ids.blocks().get(place), "", depth, rule.uuid()));
      common.add(fields.get(place));
      deepest = Math.max(deepest, depth);
    }
    return new AlertDocument(
        ids.shell(),
        raising,
        events.getFirst().time(),
        common.fields(),
        Heading.of(rule.headline()),
        ancestors,
        deepest,
        rule.headline().buildingBlock(),
        new AlertDocument.Membership(ids.shell(), null),
        Findings.NOTHING);
  }

  private List<Ancestor> line(int place) {
    return lineages.get(place).with(events.get(place));
  }
}
