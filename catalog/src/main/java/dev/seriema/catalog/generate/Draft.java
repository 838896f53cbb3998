package dev.seriema.catalog.generate;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// An event that is being made: its fields by their paths, each with one value or several.
final class Draft {
  private final Map<String, List<Value>> fields;

  Draft() {
    fields = new TreeMap<>();
  }

  private Draft(Map<String, List<Value>> fields) {
    this.fields = new TreeMap<>(fields);
  }

  Draft copy() {
    return new Draft(fields);
  }

  /// Replaces what the field has; nothing takes it away.
  void put(String field, List<Value> values) {
    if (values.isEmpty()) {
      fields.remove(field);
    } else {
      fields.put(field, List.copyOf(values));
    }
  }

  void put(String field, String text) {
    put(field, List.of(Value.of(text)));
  }

  void put(String field, long number) {
    put(field, List.of(Value.of(number)));
  }

  List<Value> get(String field) {
    return fields.getOrDefault(field, List.of());
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  Set<String> names() {
    return new TreeSet<>(fields.keySet());
  }

  /// The first value as it is shown; empty where there is none.
  String text(String field) {
    List<Value> values = get(field);
    return values.isEmpty() ? "" : values.getFirst().shown();
  }

  /// The document, its members in order of their names.
  ///
  /// @param lists tells which fields are lists, also with one value
  void write(ListFields lists, JsonWriter json) {
    Node root = new Node();
    fields.forEach((path, values) -> root.put(path, path, values));
    root.write(lists, json);
  }

  /// An object of the document; a name may have dots where a value stands above it.
  private static final class Node {
    private final Map<String, Object> members = new LinkedHashMap<>();

    void put(String rest, String path, List<Value> values) {
      int dot = rest.indexOf('.');
      if (dot < 0) {
        members.put(rest, new Leaf(path, values));
        return;
      }
      Object inner = members.computeIfAbsent(rest.substring(0, dot), _ -> new Node());
      if (inner instanceof Node node) {
        node.put(rest.substring(dot + 1), path, values);
      } else {
        members.put(rest, new Leaf(path, values));
      }
    }

    void write(ListFields lists, JsonWriter json) {
      json.beginObject();
      members.forEach((name, member) -> {
        json.name(name);
        if (member instanceof Node node) {
          node.write(lists, json);
        } else if (member instanceof Leaf leaf) {
          leaf.write(lists, json);
        }
      });
      json.endObject();
    }
  }

  private record Leaf(String path, List<Value> values) {
    void write(ListFields lists, JsonWriter json) {
      boolean isList = lists.isList(path);
      if (values.size() == 1 && !isList) {
        write(values.getFirst(), json);
        return;
      }
      json.beginArray();
      values.forEach(value -> write(value, json));
      json.endArray();
    }

    private static void write(Value value, JsonWriter json) {
      switch (value) {
        case Value.Text(String text) -> json.string(text);
        case Value.Whole(long number) -> json.number(number);
        case Value.Fraction(double number) -> json.number(number);
        case Value.Truth(boolean holds) -> json.truth(holds);
        case Value.Moment(var instant) -> json.string(instant.toString());
        case Value.Address(var address) -> json.string(address.text());
        case Value.Missing _ -> json.nothing();
      }
    }
  }
}
