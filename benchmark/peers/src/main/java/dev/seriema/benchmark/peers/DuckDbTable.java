package dev.seriema.benchmark.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The statement that reads events from a file: nested objects are structs, of which only the
/// wanted members are named, and each wanted field becomes a column.
final class DuckDbTable {
  private static final String VALUE = "VARCHAR";

  private final EventColumns columns;

  DuckDbTable(EventColumns columns) {
    this.columns = columns;
  }

  String createFrom(Path file) {
    Struct root = new Struct(new TreeMap<>(), false);
    columns.shapes().forEach((field, shape) -> root.put(names(field), 0, shape));
    String types =
        root.members.entrySet().stream()
            .map(member -> quoted(member) + ": " + SqlConditions.text(member.getValue().type()))
            .collect(Collectors.joining(", "));
    String selected =
        columns.shapes().entrySet().stream()
            .map(column -> selected(column.getKey(), column.getValue()))
            .collect(Collectors.joining(", "));
    return "CREATE TABLE events AS SELECT %s FROM read_json(%s, format='newline_delimited', columns={%s})"
        .formatted(selected, SqlConditions.text(file.toString()), types);
  }

  private static String selected(String field, EventColumns.Shape shape) {
    List<String> path = names(field).stream().map(SqlConditions::name).toList();
    String value = String.join(".", path);
    if (shape.objects() > 0) {
      value =
          "list_transform(%s, lambda item: item.%s)"
              .formatted(
                  String.join(".", path.subList(0, shape.objects())),
                  String.join(".", path.subList(shape.objects(), path.size())));
    }
    boolean isListOfOne = !shape.hasSeveral() && (shape.isArray() || shape.objects() > 0);
    return value + (isListOfOne ? "[1]" : "") + " AS " + SqlConditions.name(field);
  }

  private static List<String> names(String field) {
    return List.of(field.split("\\.", -1));
  }

  private static String quoted(Map.Entry<String, ?> member) {
    return SqlConditions.name(member.getKey());
  }

  private sealed interface Type {
    String type();
  }

  private record Scalar(boolean isArray) implements Type {
    @Override
    public String type() {
      return isArray ? VALUE + "[]" : VALUE;
    }
  }

  private record Struct(SortedMap<String, Type> members, boolean isArray) implements Type {
    private void put(List<String> names, int at, EventColumns.Shape shape) {
      String name = names.get(at);
      if (at == names.size() - 1) {
        members.put(name, new Scalar(shape.isArray()));
        return;
      }
      boolean isArrayOfObjects = at + 1 == shape.objects();
      Type member =
          members.computeIfAbsent(name, _ -> new Struct(new TreeMap<>(), isArrayOfObjects));
      if (member instanceof Struct struct) {
        struct.put(names, at + 1, shape);
      } else {
        throw new IllegalArgumentException(
            "`" + String.join(".", names) + "` lies in a field that has values of its own");
      }
    }

    @Override
    public String type() {
      List<String> types = new ArrayList<>();
      members.forEach((name, type) -> types.add(SqlConditions.name(name) + " " + type.type()));
      return "STRUCT(" + String.join(", ", types) + ")" + (isArray ? "[]" : "");
    }
  }
}
