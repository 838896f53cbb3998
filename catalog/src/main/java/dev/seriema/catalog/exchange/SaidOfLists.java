package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What lists of exceptions, their items and connectors say, whoever made them and when.
final class SaidOfLists {
  private static final String COMMENTS = "comments";

  private SaidOfLists() {}

  /// What a list or an item says, without what a cluster says of it.
  static Map<String, Object> of(JsonValue.Table object) throws Unconvertible {
    Map<String, JsonValue> members = Values.members(object);
    members.keySet().removeIf(ClusterMembers::isOfList);
    Optional<JsonValue.Table> meta = Values.table(object, Kept.META);
    if (meta.isPresent()) {
      Optional<Kept> kept = Kept.of(meta.get());
      if (kept.isPresent()) {
        kept.get()
            .without(meta.get())
            .ifPresentOrElse(own -> members.put(Kept.META, own), () -> members.remove(Kept.META));
      }
    }
    List<JsonValue.Table> comments = Values.tables(object, COMMENTS);
    members.put(
        COMMENTS,
        Values.list(
            comments.stream().flatMap(one -> Values.member(one, "comment").stream()).toList()));
    return RuleDifference.said(members);
  }

  /// What a connector is, without secrets, which no export has.
  static Map<String, Object> ofConnector(JsonValue.Table connector) {
    Map<String, JsonValue> members =
        Values.members(Values.table(connector, "attributes").orElse(connector));
    members.keySet().removeIf(ClusterMembers::isOfConnector);
    return RuleDifference.said(members);
  }
}
