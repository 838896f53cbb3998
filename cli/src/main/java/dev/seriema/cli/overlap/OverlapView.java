package dev.seriema.cli.overlap;

import dev.seriema.catalog.overlap.Relation;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is told of an overlap.
///
/// @param rule that was asked about, which is the first of each relation; empty where all rules
///   were compared with each other
/// @param relations in the order in which they are told
/// @param places of the rules, as `path:line`
/// @param compared how many rules were compared, without the one that was asked about; with it
///   those that may find the same events
public record OverlapView(
    Optional<Rule> rule, List<Relation> relations, Map<RuleId, String> places, int compared) {
  public OverlapView {
    relations = List.copyOf(relations);
    places = Map.copyOf(places);
  }

  /// Such as `rules/a.toml:12`.
  String place(Rule of) {
    return places.getOrDefault(of.id(), "");
  }

  long count(Relation.Kind kind) {
    return relations.stream().filter(relation -> relation.kind() == kind).count();
  }
}
