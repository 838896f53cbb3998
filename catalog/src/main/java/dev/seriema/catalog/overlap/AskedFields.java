package dev.seriema.catalog.overlap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ReadFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an event has in the fields that two rules ask about, for people; the rest of it is mostly
/// the same in all events.
public final class AskedFields {
  private static final JsonFactory JSON = new JsonFactory();

  private AskedFields() {}

  /// @param event a document of one of the relation's answers
  /// @return such as `process.args: -o, process.name: wget`, in order of the fields; of several
  ///   values all are named; all fields of the event where it has none that is asked about
  public static String of(Relation relation, String event) {
    Set<String> asked =
        Stream.of(relation.first(), relation.second())
            .flatMap(rule -> ReadFields.of(rule.condition()).stream())
            .map(Field::path)
            .map(path -> path.name())
            .collect(Collectors.toSet());
    Map<String, List<String>> values = values(event);
    if (values.keySet().stream().anyMatch(asked::contains)) {
      values.keySet().retainAll(asked);
    }
    return values.entrySet().stream()
        .map(field -> field.getKey() + ": " + String.join(" and ", field.getValue()))
        .collect(Collectors.joining(", "));
  }

  /// What a document has at each path, by the names of the objects around.
  private static Map<String, List<String>> values(String event) {
    Map<String, List<String>> values = new TreeMap<>();
    List<String> around = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(event)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.START_OBJECT) {
          around.add("");
        } else if (token == JsonToken.END_OBJECT) {
          around.removeLast();
        } else if (token == JsonToken.FIELD_NAME) {
          around.set(around.size() - 1, parser.currentName());
        } else if (token.isScalarValue()) {
          values
              .computeIfAbsent(String.join(".", around), _ -> new ArrayList<>())
              .add(parser.getText());
        }
        token = parser.nextToken();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("no document: " + event, broken);
    }
    return values;
  }
}
