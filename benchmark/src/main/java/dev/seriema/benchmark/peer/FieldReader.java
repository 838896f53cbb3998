package dev.seriema.benchmark.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.seriema.benchmark.measure.EventLines;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the fields that are wanted from events, with Jackson's parser: what programs pay that take
/// fields and not bytes. A field is a path of names of objects; arrays are looked into.
public final class FieldReader {
  private final JsonFactory json = new JsonFactory();
  private final Node root = new Node();

  public FieldReader(Collection<String> fields) {
    for (String field : fields) {
      Node node = root;
      for (String name : field.split("\\.", -1)) {
        node = node.members.computeIfAbsent(name, _ -> new Node());
      }
      node.field = field;
    }
  }

  /// Takes the values of an event, in the order of the event.
  @FunctionalInterface
  public interface Sink {
    void take(String field, String value);
  }

  public void read(EventLines lines, int line, Sink sink) throws IOException {
    int start = lines.start(line);
    try (JsonParser parser = json.createParser(lines.bytes(), start, lines.end(line) - start)) {
      parser.nextToken();
      members(parser, root, sink);
    }
  }

  private static void members(JsonParser parser, Node node, Sink sink) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      Node member = node.members.get(name);
      JsonToken token = parser.nextToken();
      if (member == null) {
        parser.skipChildren();
      } else {
        value(parser, token, member, sink);
      }
    }
  }

  private static void value(JsonParser parser, JsonToken token, Node node, Sink sink)
      throws IOException {
    switch (token) {
      case START_OBJECT -> members(parser, node, sink);
      case START_ARRAY -> {
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          value(parser, next, node, sink);
        }
      }
      case VALUE_NULL -> {}
      default -> {
        if (node.field != null) {
          sink.take(node.field, parser.getText());
        }
      }
    }
  }

  private static final class Node {
    private final Map<String, Node> members = new HashMap<>();
    private @Nullable String field;
  }
}
