package dev.seriema.benchmark.peers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.seriema.benchmark.measure.EventLines;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The fields that both some rules name and some events have, and the shape they have there.
final class EventColumns {
  static final EventColumns NONE = new EventColumns(Set.of());

  private final JsonFactory json = new JsonFactory();
  private final Set<String> wanted;
  private final SortedMap<String, Shape> shapes = new TreeMap<>();

  /// @param most the most values that one event has
  /// @param isArray a value stands in an array of its own
  /// @param objects how many names of the path lead to an array of objects that the value lies in;
  ///   0 where it lies in none
  record Shape(int most, boolean isArray, int objects) {
    boolean hasSeveral() {
      return most > 1;
    }

    private Shape and(Shape other) {
      return new Shape(
          Math.max(most, other.most), isArray || other.isArray, Math.max(objects, other.objects));
    }
  }

  private EventColumns(Set<String> wanted) {
    this.wanted = wanted;
  }

  static EventColumns of(Set<String> wanted, EventLines lines) throws IOException {
    EventColumns columns = new EventColumns(wanted);
    columns.collect(lines);
    return columns;
  }

  private void collect(EventLines lines) throws IOException {
    for (int line = 0; line < lines.count(); line++) {
      int start = lines.start(line);
      try (JsonParser parser = json.createParser(lines.bytes(), start, lines.end(line) - start)) {
        walk(parser, parser.nextToken(), "", 0, false, new HashMap<>());
      }
    }
  }

  SortedMap<String, Shape> shapes() {
    return shapes;
  }

  /// Whether some event has several values of a field.
  boolean hasSeveral(String field) {
    Shape shape = shapes.get(field);
    return shape != null && shape.hasSeveral();
  }

  private void walk(
      JsonParser parser,
      JsonToken token,
      String path,
      int objects,
      boolean isArray,
      Map<String, Integer> values)
      throws IOException {
    switch (token) {
      case START_OBJECT -> {
        int within = isArray ? path.split("\\.", -1).length : objects;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          String member = path.isEmpty() ? name : path + "." + name;
          walk(parser, parser.nextToken(), member, within, false, values);
        }
      }
      case START_ARRAY -> {
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          walk(parser, next, path, objects, true, values);
        }
      }
      case VALUE_NULL -> {}
      default -> {
        if (wanted.contains(path)) {
          Shape shape = new Shape(values.merge(path, 1, Integer::sum), isArray, objects);
          shapes.merge(path, shape, Shape::and);
        }
      }
    }
  }
}
