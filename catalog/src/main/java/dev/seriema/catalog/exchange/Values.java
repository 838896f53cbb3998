package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable.Member;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values that stand in no file yet, and tables as maps, to be made anew.
final class Values {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  private Values() {}

  static JsonValue.Text text(String value) {
    return new JsonValue.Text(value, NOWHERE, SourceMap.identity());
  }

  static JsonValue.IntegerNumber number(long value) {
    return new JsonValue.IntegerNumber(value, NOWHERE);
  }

  static JsonValue nothing() {
    return new JsonValue.Nothing(NOWHERE);
  }

  static JsonValue.Array list(List<? extends JsonValue> values) {
    return new JsonValue.Array(List.copyOf(values), NOWHERE);
  }

  static JsonValue.Array texts(Collection<String> values) {
    return list(values.stream().map(Values::text).toList());
  }

  static JsonValue.Table table(Map<String, JsonValue> members) {
    return table(members, NOWHERE);
  }

  /// @param place of what it is made from
  static JsonValue.Table table(Map<String, JsonValue> members, SourceSpan place) {
    Map<String, Member> written = new LinkedHashMap<>();
    members.forEach((key, value) -> written.put(key, new Member(key, place, value)));
    return new JsonValue.Table(written, place);
  }

  /// The members of a table in their order; those that are `null` are none.
  static Map<String, JsonValue> members(JsonValue.Table table) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    table
        .members()
        .forEach((key, member) -> {
          if (!(member.value() instanceof JsonValue.Nothing)) {
            members.put(key, (JsonValue) member.value());
          }
        });
    return members;
  }

  static Optional<JsonValue> member(JsonValue.Table table, String key) {
    return table.member(key).map(member -> (JsonValue) member.value());
  }

  /// Where a key is written; where it is not, where its table is.
  static SourceSpan keySpan(JsonValue.Table table, String key) {
    return table.member(key).map(Member::keySpan).orElse(table.span());
  }

  static Optional<String> text(JsonValue.Table table, String key) {
    return member(table, key)
        .filter(JsonValue.Text.class::isInstance)
        .map(value -> ((JsonValue.Text) value).value());
  }

  static Optional<JsonValue.Table> table(JsonValue.Table table, String key) {
    return member(table, key)
        .filter(JsonValue.Table.class::isInstance)
        .map(JsonValue.Table.class::cast);
  }

  /// The tables of a list; none where it is not there.
  static List<JsonValue.Table> tables(JsonValue.Table table, String key) {
    List<JsonValue.Table> tables = new ArrayList<>();
    if (member(table, key).orElse(table) instanceof JsonValue.Array(var items, _)) {
      for (JsonValue item : items) {
        if (item instanceof JsonValue.Table inner) {
          tables.add(inner);
        }
      }
    }
    return tables;
  }

  /// The same without members that are `null`, at any depth.
  ///
  /// @throws Unconvertible where a list has one, which would move what stands behind it
  static JsonValue withoutNulls(JsonValue value) throws Unconvertible {
    return switch (value) {
      case JsonValue.Table table -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : members(table).entrySet()) {
          members.put(member.getKey(), withoutNulls(member.getValue()));
        }
        yield table(members, table.span());
      }
      case JsonValue.Array(var items, var span) -> {
        List<JsonValue> kept = new ArrayList<>();
        for (JsonValue item : items) {
          kept.add(withoutNulls(item));
        }
        yield new JsonValue.Array(kept, span);
      }
      case JsonValue.Nothing(var span) ->
          throw new Unconvertible(
              ExchangeFault.NO_FORM, span, "a list holds `null`, which TOML cannot say");
      case JsonValue.Text _,
          JsonValue.IntegerNumber _,
          JsonValue.FloatNumber _,
          JsonValue.Truth _ ->
          value;
    };
  }

  /// What a value says, wherever it stands, to be compared.
  static Object plain(JsonValue value) {
    return switch (value) {
      case JsonValue.Table table -> {
        Map<String, Object> members = new LinkedHashMap<>();
        members(table).forEach((key, member) -> members.put(key, plain(member)));
        yield members;
      }
      case JsonValue.Array(var items, _) -> items.stream().map(Values::plain).toList();
      case JsonValue.Text(var text, _, _) -> text;
      case JsonValue.IntegerNumber(var number, _) -> number;
      case JsonValue.FloatNumber(var number, _) -> number;
      case JsonValue.Truth(var holds, _) -> holds;
      case JsonValue.Nothing _ -> Optional.empty();
    };
  }
}
