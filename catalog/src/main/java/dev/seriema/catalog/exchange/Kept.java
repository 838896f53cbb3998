package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a rule file says and Kibana has no place for. It travels in the member `seriema` of the
/// rule's `meta`, which Kibana keeps and looks at no closer.
///
/// @param tables those beside `[rule]`
/// @param keys of `[rule]`, so that what a cluster adds is known later
/// @param others members of `[rule]` that Kibana does not know
/// @param note as the file has it, where plugins were put into it
record Kept(
    JsonValue.Table tables, List<String> keys, JsonValue.Table others, Optional<String> note) {
  static final String KEY = "seriema";

  static final String META = "meta";

  private static final int FORMAT = 1;

  Kept {
    keys = List.copyOf(keys);
  }

  JsonValue.Table written() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("format", Values.number(FORMAT));
    members.put("keys", Values.texts(keys));
    note.ifPresent(text -> members.put("note", Values.text(text)));
    if (!others.members().isEmpty()) {
      members.put("rule", others);
    }
    members.put("tables", tables);
    return Values.table(members);
  }

  /// This beside what a `meta` has of its own.
  ///
  /// @throws Unconvertible where that is no table, or has the member itself
  JsonValue.Table in(Optional<JsonValue> meta) throws Unconvertible {
    JsonValue own = meta.orElseGet(() -> Values.table(Map.of()));
    if (!(own instanceof JsonValue.Table table)) {
      throw new Unconvertible(
          ExchangeFault.META_TAKEN, own.span(), "`meta` is " + own.typeName() + ", not a table");
    }
    Map<String, JsonValue> members = Values.members(table);
    if (members.put(KEY, written()) != null) {
      throw new Unconvertible(
          ExchangeFault.META_TAKEN,
          own.span(),
          "`meta." + KEY + "` is where what Kibana has no place for is kept");
    }
    return Values.table(members);
  }

  /// What a `meta` keeps; empty where it keeps nothing.
  ///
  /// @throws Unconvertible where it is not of the form that [#written()] gives
  static Optional<Kept> of(JsonValue.Table meta) throws Unconvertible {
    Optional<JsonValue> kept = Values.member(meta, KEY);
    return kept.isPresent() ? Optional.of(read(kept.get())) : Optional.empty();
  }

  /// A `meta` without what is kept in it; empty where nothing is left of one that was made for it.
  Optional<JsonValue.Table> without(JsonValue.Table meta) {
    Map<String, JsonValue> own = Values.members(meta);
    own.remove(KEY);
    return own.isEmpty() && !keys.contains(META)
        ? Optional.empty()
        : Optional.of(Values.table(own));
  }

  private static Kept read(JsonValue value) throws Unconvertible {
    if (!(value instanceof JsonValue.Table table)
        || !(Values.member(table, "format").orElse(value) instanceof JsonValue.IntegerNumber format)
        || format.value() != FORMAT) {
      throw damaged(value.span(), "is not of the form that this program writes");
    }
    List<String> keys = new ArrayList<>();
    if (!(Values.member(table, "keys").orElse(table) instanceof JsonValue.Array(var names, _))) {
      throw damaged(value.span(), "has no list `keys`");
    }
    for (JsonValue name : names) {
      if (!(name instanceof JsonValue.Text(var key, _, _))) {
        throw damaged(name.span(), "has " + name.typeName() + " among its `keys`");
      }
      keys.add(key);
    }
    return new Kept(
        tableOf(table, "tables"), keys, tableOf(table, "rule"), Values.text(table, "note"));
  }

  private static JsonValue.Table tableOf(JsonValue.Table kept, String key) throws Unconvertible {
    JsonValue value = Values.member(kept, key).orElseGet(() -> Values.table(Map.of()));
    if (value instanceof JsonValue.Table table) {
      return table;
    }
    throw damaged(value.span(), "has " + value.typeName() + " as `" + key + "`, not a table");
  }

  private static Unconvertible damaged(SourceSpan place, String how) {
    return new Unconvertible(ExchangeFault.KEPT_DAMAGED, place, "`meta." + KEY + "` " + how);
  }
}
