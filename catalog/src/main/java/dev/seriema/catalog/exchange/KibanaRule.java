package dev.seriema.catalog.exchange;

import dev.seriema.catalog.check.form.ApiKeys;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.lock.GuidePlugins;
import dev.seriema.catalog.lock.NoForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A rule of a repository as Kibana's import takes it.
///
/// Texts stay as they are written. What Kibana demands and the file leaves to it is added; what it
/// has no place for is [Kept].
final class KibanaRule {
  /// Kinds of actions that have no throttle.
  private static final Set<String> WITHOUT_THROTTLE = Set.of(".cases", ".workflows");

  private final RepositoryDocument document;
  private final Map<String, JsonValue> members = new TreeMap<>();
  private final Map<String, JsonValue> others = new LinkedHashMap<>();

  private KibanaRule(RepositoryDocument document) {
    this.document = document;
  }

  /// @param isKept whether what Kibana has no place for goes along
  static JsonValue.Table of(RepositoryDocument document, boolean isKept) throws Unconvertible {
    return new KibanaRule(document).written(isKept);
  }

  private JsonValue.Table written(boolean isKept) throws Unconvertible {
    JsonValue.Table rule = document.table(RepositoryDocument.RULE);
    Values.members(rule).forEach(this::add);
    Optional<String> note = fillGuide();
    List<String> keys = List.copyOf(Values.members(rule).keySet());
    addWhatIsDemanded();
    if (isKept) {
      Map<String, JsonValue> tables = Values.members(document.root());
      tables.remove(RepositoryDocument.RULE);
      Kept kept = new Kept(Values.table(tables), keys, Values.table(others), note);
      members.put(Kept.META, kept.in(Optional.ofNullable(members.get(Kept.META))));
    }
    return Values.table(members, rule.span());
  }

  private void add(String key, JsonValue value) {
    if (key.equals(NewTerms.TABLE)) {
      NewTerms.members(value)
          .ifPresentOrElse(members::putAll, () -> others.put(NewTerms.TABLE, value));
    } else if (ApiKeys.has(key)) {
      members.put(key, key.equals("actions") ? throttled(value) : value);
    } else {
      others.put(key, value);
    }
  }

  /// Kibana demands of an action with a frequency that it says `throttle`, though it be `null`.
  private static JsonValue throttled(JsonValue actions) {
    if (!(actions instanceof JsonValue.Array(var items, var span))) {
      return actions;
    }
    List<JsonValue> all = new ArrayList<>();
    for (JsonValue item : items) {
      all.add(item instanceof JsonValue.Table action ? throttled(action) : item);
    }
    return new JsonValue.Array(all, span);
  }

  private static JsonValue.Table throttled(JsonValue.Table action) {
    Optional<JsonValue.Table> frequency = Values.table(action, "frequency");
    if (frequency.isEmpty()
        || frequency.get().member("throttle").isPresent()
        || Values.text(action, "action_type_id").filter(WITHOUT_THROTTLE::contains).isPresent()) {
      return action;
    }
    Map<String, JsonValue> often = Values.members(frequency.get());
    often.put("throttle", Values.nothing());
    Map<String, JsonValue> whole = Values.members(action);
    whole.put("frequency", Values.table(often, frequency.get().span()));
    return Values.table(whole, action.span());
  }

  /// Puts plugins into their places.
  ///
  /// @return the note as the file has it, where it has plugins
  private Optional<String> fillGuide() throws Unconvertible {
    Optional<JsonValue.Table> transform =
        Values.table(document.root(), RepositoryDocument.TRANSFORM);
    if (transform.isEmpty() || !(members.get("note") instanceof JsonValue.Text note)) {
      return Optional.empty();
    }
    try {
      String filled = GuidePlugins.of(transform.get()).filled(note.value());
      members.put("note", Values.text(filled));
      return Optional.of(note.value());
    } catch (NoForm _) {
      throw new Unconvertible(
          ExchangeFault.NO_FORM, transform.get().span(), "`[transform]` has a value without form");
    }
  }

  private void addWhatIsDemanded() {
    String type = members.get("type") instanceof JsonValue.Text(var word, _, _) ? word : "";
    Assumed.demanded(type).forEach((key, value) -> members.putIfAbsent(key, Values.text(value)));
  }
}
