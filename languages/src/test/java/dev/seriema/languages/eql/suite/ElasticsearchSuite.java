package dev.seriema.languages.eql.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.seriema.model.schema.FieldType;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The end-to-end queries of Elasticsearch with their data.
final class ElasticsearchSuite {
  private static final int SIZE = 50;

  /// Expects that no events meet which lie 50 ms apart, within a span of half a second.
  private static final String DOES_NOT_FOLLOW = "/sequencesOnDifferentEventTypes7";

  private static final long FILETIME_OF_1970 = 11_644_473_600_000L;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter NANOS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Path folder = SharedData.peers().resolve("eql-elasticsearch");

  List<SuiteCase> cases() throws IOException {
    SuiteData millis =
        data("endgame-140", "endgame-140", "serial_event_id", ElasticsearchSuite::fileTimeMillis);
    SuiteData nanos =
        data("endgame-140", "endgame-140-nanos", "serial_event_id", ElasticsearchSuite::asNanos);
    SuiteData extra = data("extra", "extra", "sequence", UnaryOperator.identity());
    List<SuiteCase> cases = new ArrayList<>();
    for (String file :
        List.of(
            "test_queries",
            "additional_test_queries",
            "test_queries_date",
            "test_between_queries",
            "must_compile",
            "must_refuse")) {
      cases.addAll(cases(file, file, millis));
    }
    cases.addAll(cases("test_queries_date_nanos", "test_queries_date_nanos", nanos));
    cases.addAll(cases("test_queries", "test_queries on nanoseconds", nanos));
    cases.addAll(cases("test_extra", "test_extra", extra));
    return cases;
  }

  /// The queries over several events.
  List<JoinedCase> joined() throws IOException {
    SuiteData millis =
        data("endgame-140", "endgame-140", "serial_event_id", ElasticsearchSuite::fileTimeMillis);
    SuiteData nanos =
        data("endgame-140", "endgame-140-nanos", "serial_event_id", ElasticsearchSuite::asNanos);
    List<JoinedCase> cases = new ArrayList<>();
    for (String file :
        List.of("test_queries", "additional_test_queries", "must_compile", "must_refuse")) {
      cases.addAll(joined(file, file, millis));
    }
    joined("test_queries", "test_queries on nanoseconds", nanos).stream()
        .filter(one -> !one.id().endsWith(DOES_NOT_FOLLOW))
        .forEach(cases::add);
    cases.addAll(
        joined(
            "test_extra",
            "test_extra",
            data("extra", "extra", "sequence", UnaryOperator.identity())));
    cases.addAll(
        joined(
            "test_missing_events",
            "test_missing_events",
            data("missing-events", "missing-events", "sequence", UnaryOperator.identity())));
    SuiteData samples = samples("sample1", "sample2", "sample3");
    cases.addAll(joined("test_sample", "test_sample", samples));
    cases.addAll(joined("test_sample_multi", "test_sample_multi", samples("sample-multi")));
    return cases;
  }

  private List<JoinedCase> joined(String file, String label, SuiteData data) throws IOException {
    List<JoinedCase> cases = new ArrayList<>();
    for (JsonNode query : queries(file)) {
      String text = query.path("query").asText().strip();
      if (!Suites.isEventQuery(text)) {
        cases.add(
            new JoinedCase(
                label + "/" + query.path("name").asText(),
                text,
                data,
                query.path("compiles").asBoolean(true),
                Optional.ofNullable(query.get("expected_event_ids"))
                    .map(Suites::alternatives)
                    .orElse(List.of()),
                query.path("size").asInt(SIZE),
                query.path("max_samples_per_key").asInt(1)));
      }
    }
    return cases;
  }

  private List<SuiteCase> cases(String file, String label, SuiteData data) throws IOException {
    List<SuiteCase> cases = new ArrayList<>();
    for (JsonNode query : queries(file)) {
      String text = query.path("query").asText().strip();
      if (Suites.isEventQuery(text)) {
        cases.add(
            new SuiteCase(
                label + "/" + query.path("name").asText(),
                text,
                data,
                query.path("compiles").asBoolean(true),
                Optional.ofNullable(query.get("expected_event_ids")).map(Suites::numbers),
                query.path("size").asInt(SIZE)));
      }
    }
    return cases;
  }

  private JsonNode queries(String file) throws IOException {
    return new TomlMapper().readTree(folder.resolve(file + ".toml").toFile()).path("queries");
  }

  /// Several indices, searched together.
  private SuiteData samples(String... indices) throws IOException {
    Map<String, FieldType> types = new TreeMap<>();
    List<ObjectNode> documents = new ArrayList<>();
    for (String index : indices) {
      JsonNode properties = json(index + ".mapping").path("properties");
      Map<String, FieldType> listed = SuiteData.types(properties);
      types.putAll(listed);
      json(index + ".data")
          .forEach(document -> documents.add(indexed((ObjectNode) document, properties, listed)));
    }
    return new SuiteData(documents, types, "id");
  }

  private SuiteData data(
      String events, String mapping, String number, UnaryOperator<ObjectNode> step)
      throws IOException {
    JsonNode properties = json(mapping + ".mapping").path("properties");
    Map<String, FieldType> types = SuiteData.types(properties);
    if (mapping.equals("endgame-140")) {
      types.put("timestamp", FieldType.LONG);
    }
    List<ObjectNode> documents =
        StreamSupport.stream(json(events + ".data").spliterator(), false)
            .map(document -> step.apply((ObjectNode) document))
            .map(document -> indexed(document, properties, types))
            .toList();
    return new SuiteData(documents, types, number);
  }

  private JsonNode json(String name) throws IOException {
    String text =
        Files.readAllLines(folder.resolve("data").resolve(name)).stream()
            .filter(line -> !line.strip().startsWith("//") && !line.strip().startsWith("#"))
            .collect(Collectors.joining("\n"));
    return new JsonMapper().readTree(text);
  }

  private static ObjectNode fileTimeMillis(ObjectNode document) {
    long millis = document.path("timestamp").asLong() / 10_000 - FILETIME_OF_1970;
    document.put("@timestamp", MILLIS.format(Instant.ofEpochMilli(millis)));
    return document;
  }

  /// The digits of the other form, read as nanoseconds since 1970.
  private static ObjectNode asNanos(ObjectNode document) {
    long digits = document.path("timestamp").asLong();
    String time = NANOS.format(Instant.ofEpochSecond(0, digits));
    return document.put("@timestamp", time).put("timestamp", time);
  }

  /// What the mapping does when a document is indexed: values for null, and the notation of dates.
  private static ObjectNode indexed(
      ObjectNode document, JsonNode properties, Map<String, FieldType> types) {
    ObjectNode indexed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      JsonNode property = properties.path(field.getKey());
      FieldType type = types.getOrDefault(field.getKey(), FieldType.UNKNOWN);
      if (field.getValue().isArray()) {
        ArrayNode values = indexed.putArray(field.getKey());
        field.getValue().forEach(value -> values.add(indexed(value, property, type)));
      } else {
        indexed.set(field.getKey(), indexed(field.getValue(), property, type));
      }
    }
    return indexed;
  }

  private static JsonNode indexed(JsonNode value, JsonNode property, FieldType type) {
    if (value.isNull() && property.has("null_value")) {
      return property.get("null_value");
    }
    if (property.path("format").asText().equals("dd-MM-yyyy")) {
      String[] parts = value.asText().split("-", -1);
      return JsonNodeFactory.instance.textNode(parts[2] + "-" + parts[1] + "-" + parts[0]);
    }
    boolean millis = type == FieldType.DATE && value.asText().matches("-?[0-9]+");
    return millis
        ? JsonNodeFactory.instance.textNode(
            MILLIS.format(Instant.ofEpochMilli(Long.parseLong(value.asText()))))
        : value;
  }
}
