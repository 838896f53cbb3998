package dev.seriema.catalog.exchange;

import dev.seriema.catalog.check.form.ApiKeys;
import dev.seriema.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The tables of a rule file for a rule of Kibana.
///
/// @param leftOut gets the members that stay with the cluster
/// @param dates of rules that keep no `[metadata]`
record RuleTables(ClusterMembers leftOut, Dates dates) {
  /// @param rule as Kibana's API has it
  /// @return the root of a file
  JsonValue.Table of(JsonValue.Table rule) throws Unconvertible {
    JsonValue.Table plain = (JsonValue.Table) Values.withoutNulls(rule);
    Map<String, JsonValue> members = Values.members(plain);
    Optional<JsonValue.Table> meta = Values.table(plain, Kept.META);
    Optional<Kept> kept = meta.isPresent() ? Kept.of(meta.get()) : Optional.empty();
    Map<String, JsonValue> root = new LinkedHashMap<>();
    if (kept.isPresent()) {
      root.putAll(Values.members(kept.get().tables()));
      kept.get()
          .without(meta.get())
          .ifPresentOrElse(own -> members.put(Kept.META, own), () -> members.remove(Kept.META));
    } else {
      root.put(RepositoryDocument.METADATA, metadata(plain, meta, members));
    }
    NewTerms.fold(members);
    guide(members, kept, root);
    members.entrySet().removeIf(member -> stays(member, kept));
    kept.ifPresent(known -> members.putAll(Values.members(known.others())));
    usual(members, plain, kept);
    root.put(RepositoryDocument.RULE, Values.table(inOrder(members, kept)));
    return Values.table(root);
  }

  /// Puts plugins apart from the guide that they stand in.
  private static void guide(
      Map<String, JsonValue> members, Optional<Kept> kept, Map<String, JsonValue> root) {
    if (members.get("note") instanceof JsonValue.Text(var note, _, _)) {
      GuideOfKibana guide = GuideOfKibana.of(note, kept);
      members.put("note", Values.text(guide.note()));
      guide
          .transform()
          .ifPresentOrElse(
              table -> root.put(RepositoryDocument.TRANSFORM, table),
              () -> {
                if (kept.flatMap(Kept::note).isPresent()) {
                  root.remove(RepositoryDocument.TRANSFORM);
                }
              });
    }
  }

  /// Whether a member does not go into the file.
  private boolean stays(Map.Entry<String, JsonValue> member, Optional<Kept> kept) {
    String key = member.getKey();
    Optional<List<String>> own = kept.map(Kept::keys);
    if (leftOut.takesOfRule(key, own)) {
      return true;
    }
    return own.isEmpty()
        ? Assumed.isEmpty(key, member.getValue())
        : !own.get().contains(key) && Assumed.says(key, member.getValue());
  }

  /// What files have in another form than Kibana, or have to have.
  private static void usual(
      Map<String, JsonValue> members, JsonValue.Table rule, Optional<Kept> kept) {
    if (kept.isPresent()) {
      return;
    }
    boolean hasAuthor =
        members.get("author") instanceof JsonValue.Array(var authors, _) && !authors.isEmpty();
    if (!hasAuthor) {
      Values.text(rule, "created_by")
          .ifPresent(author -> members.put("author", Values.texts(List.of(author))));
    }
    if (members.get("threshold") instanceof JsonValue.Table threshold
        && Values.member(threshold, "field").orElse(threshold)
            instanceof JsonValue.Text(var field, _, _)) {
      Map<String, JsonValue> changed = Values.members(threshold);
      changed.put("field", Values.texts(field.isEmpty() ? List.of() : List.of(field)));
      members.put("threshold", Values.table(changed));
    }
  }

  /// What the original tool keeps in `meta`, else what can be told of the rule.
  private JsonValue.Table metadata(
      JsonValue.Table rule, Optional<JsonValue.Table> meta, Map<String, JsonValue> members) {
    if (meta.isPresent()
        && Values.text(meta.get(), "creation_date").isPresent()
        && meta.get().members().keySet().stream().allMatch(ApiKeys::isOfMetadata)) {
      members.remove(Kept.META);
      return meta.get();
    }
    Map<String, JsonValue> metadata = new LinkedHashMap<>();
    metadata.put("creation_date", Values.text(dates.created(rule)));
    NavigableSet<String> packages = new TreeSet<>();
    for (JsonValue.Table integration : Values.tables(rule, "related_integrations")) {
      Values.text(integration, "package").ifPresent(packages::add);
    }
    if (!packages.isEmpty()) {
      metadata.put("integration", Values.texts(packages));
    }
    boolean isDeprecated =
        members.remove("deprecated") instanceof JsonValue.Truth(var holds, _) && holds;
    if (isDeprecated) {
      metadata.put("deprecation_date", Values.text(dates.updated(rule)));
      Optional.ofNullable(members.remove("deprecated_reason"))
          .ifPresent(reason -> metadata.put("deprecated_reason", reason));
    }
    metadata.put("maturity", Values.text(isDeprecated ? "deprecated" : "development"));
    metadata.put("updated_date", Values.text(dates.updated(rule)));
    return Values.table(metadata);
  }

  /// In the order that the file had, then what came later.
  private static Map<String, JsonValue> inOrder(
      Map<String, JsonValue> members, Optional<Kept> kept) {
    Map<String, JsonValue> ordered = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(kept.map(Kept::keys).orElse(List.of()));
    keys.addAll(members.keySet());
    for (String key : keys) {
      JsonValue value = members.get(key);
      if (value != null) {
        ordered.putIfAbsent(key, value);
      }
    }
    return ordered;
  }
}
