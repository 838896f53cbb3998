package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// In what a rule of a repository differs from a rule of Kibana.
///
/// What one cluster says of a rule, what it takes for granted, and what is empty make no
/// difference. `enabled` does where the file says it.
final class RuleDifference {
  private static final String ACTION_ID = "uuid";

  private RuleDifference() {}

  /// The keys that differ, in order of the alphabet: members of the rule as Kibana has it, and
  /// tables of the file such as `metadata` where the rule keeps them.
  static List<String> of(RepositoryDocument here, JsonValue.Table there) throws Unconvertible {
    Map<String, JsonValue> own = Values.members(KibanaRule.of(here, false));
    Map<String, JsonValue> other = Values.members((JsonValue.Table) Values.withoutNulls(there));
    Optional<JsonValue.Table> meta = Values.table(there, Kept.META);
    Optional<Kept> kept = meta.isPresent() ? Kept.of(meta.get()) : Optional.empty();
    if (kept.isPresent()) {
      kept.get()
          .without(meta.get())
          .ifPresentOrElse(left -> other.put(Kept.META, left), () -> other.remove(Kept.META));
    }
    List<String> differing = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>(own.keySet());
    keys.addAll(other.keySet());
    for (String key : keys) {
      boolean isTheirs = ClusterMembers.isOfRule(key) || key.equals(ClusterMembers.ENABLED);
      if (!(isTheirs && !own.containsKey(key))
          && differ(key, own.get(key), named(key, own, other))) {
        differing.add(key);
      }
    }
    kept.ifPresent(known -> differing.addAll(tables(here, known)));
    return differing;
  }

  /// The other value of a key; of actions without the ids that Kibana gives them, where the file
  /// gives them none.
  private static @Nullable JsonValue named(
      String key, Map<String, JsonValue> own, Map<String, JsonValue> other) {
    JsonValue value = other.get(key);
    if (key.equals(RepositoryDocument.ACTIONS)
        && value instanceof JsonValue.Array(var items, _)
        && !(own.get(key) instanceof JsonValue.Array(var ours, _)
            && ours.stream().anyMatch(RuleDifference::hasId))) {
      return Values.list(items.stream().map(RuleDifference::withoutId).toList());
    }
    return value;
  }

  private static boolean hasId(JsonValue action) {
    return action instanceof JsonValue.Table table && table.member(ACTION_ID).isPresent();
  }

  private static JsonValue withoutId(JsonValue action) {
    if (!(action instanceof JsonValue.Table table)) {
      return action;
    }
    Map<String, JsonValue> members = Values.members(table);
    members.remove(ACTION_ID);
    return Values.table(members);
  }

  private static boolean differ(String key, @Nullable JsonValue one, @Nullable JsonValue other) {
    boolean isNone = one == null || Assumed.says(key, one);
    boolean isOtherNone = other == null || Assumed.says(key, other);
    return !(isNone && isOtherNone) && !Objects.equals(said(one), said(other));
  }

  private static List<String> tables(RepositoryDocument here, Kept kept) {
    Map<String, JsonValue> own = Values.members(here.root());
    own.remove(RepositoryDocument.RULE);
    Map<String, JsonValue> other = Values.members(kept.tables());
    TreeSet<String> keys = new TreeSet<>(own.keySet());
    keys.addAll(other.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(said(own.get(key)), said(other.get(key))))
        .toList();
  }

  /// What members say, without those that are empty.
  static Map<String, Object> said(Map<String, JsonValue> members) {
    Map<String, Object> all = new TreeMap<>();
    members.forEach((key, member) -> said(member).ifPresent(said -> all.put(key, said)));
    return all;
  }

  /// What a value says, without what is empty in it.
  private static Optional<Object> said(@Nullable JsonValue value) {
    return switch (value) {
      case null -> Optional.empty();
      case JsonValue.Table table -> {
        Map<String, Object> members = said(Values.members(table));
        yield members.isEmpty() ? Optional.empty() : Optional.of(members);
      }
      case JsonValue.Array(var items, _) ->
          items.isEmpty()
              ? Optional.empty()
              : Optional.of(items.stream().map(RuleDifference::said).toList());
      case JsonValue.Nothing _ -> Optional.empty();
      case JsonValue.Text _,
          JsonValue.IntegerNumber _,
          JsonValue.FloatNumber _,
          JsonValue.Truth _ ->
          Optional.of(Values.plain(value));
    };
  }
}
