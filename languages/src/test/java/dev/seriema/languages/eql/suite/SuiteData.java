package dev.seriema.languages.eql.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.SlowDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The events of a suite in order of time, and the types of their fields.
final class SuiteData {
  private static final String TIMESTAMP = "@timestamp";

  private final List<Event> events = new ArrayList<>();
  private final Map<String, FieldType> types = new TreeMap<>();

  /// @param number what expectations name the event by
  record Event(
      long number,
      Instant time,
      long tiebreaker,
      Map<String, List<SlowDecoder.FieldValue>> values) {}

  /// @param documents with dates in ISO 8601
  /// @param listed types of fields; others are taken from the values, as an index does
  SuiteData(List<ObjectNode> documents, Map<String, FieldType> listed, String number) {
    types.putAll(listed);
    for (ObjectNode document : documents) {
      byte[] json = document.toString().getBytes(StandardCharsets.UTF_8);
      List<FieldPath> names = SlowDecoder.names(json).stream().map(FieldPath::new).toList();
      if (new SlowDecoder(names, ScanLimits.DEFAULT).decode(json)
          instanceof SlowDecoder.Outcome.Decoded decoded) {
        decoded.values().forEach(this::addType);
        long id = document.path(number).asLong();
        events.add(new Event(id, time(document), id, decoded.values()));
      } else {
        throw new IllegalArgumentException("no event: " + document);
      }
    }
    if (documents.getFirst().has(TIMESTAMP)) {
      events.sort(Comparator.comparing(Event::time).thenComparingLong(Event::tiebreaker));
    }
  }

  /// Samples do without times.
  private static Instant time(ObjectNode document) {
    return document.has(TIMESTAMP)
        ? Instant.parse(document.path(TIMESTAMP).asText())
        : Instant.EPOCH;
  }

  List<Event> events() {
    return events;
  }

  Schema schema() {
    return new ListedSchema(types, true);
  }

  boolean hasField(String name) {
    return types.containsKey(name);
  }

  private void addType(String name, List<SlowDecoder.FieldValue> values) {
    switch (values.getFirst().kind()) {
      case STRING -> types.putIfAbsent(name, FieldType.KEYWORD);
      case NUMBER ->
          types.putIfAbsent(
              name, values.getFirst().text().contains(".") ? FieldType.FLOAT : FieldType.LONG);
      case TRUE, FALSE -> types.putIfAbsent(name, FieldType.BOOLEAN);
      case OBJECT -> {}
    }
  }

  /// The types of a mapping, its aliases left out. Texts with a keyword sub-field are keywords.
  static Map<String, FieldType> types(JsonNode properties) {
    Map<String, FieldType> types = new TreeMap<>();
    collect(properties, "", types);
    return types;
  }

  private static void collect(JsonNode properties, String prefix, Map<String, FieldType> types) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = prefix + property.getKey();
      String type = property.getValue().path("type").asText();
      if (property.getValue().has("properties")) {
        collect(property.getValue().get("properties"), name + ".", types);
      } else if (!type.equals("alias")) {
        boolean keyword =
            type.startsWith("[") || (type.equals("text") && property.getValue().has("fields"));
        types.put(name, keyword ? FieldType.KEYWORD : FieldType.named(type).orElseThrow());
      }
    }
  }
}
