package dev.seriema.catalog.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The fields that a rule names beside its query.
final class MetadataFields {
  private static final TomlMapper TOML = new TomlMapper();

  private MetadataFields() {}

  /// What new terms, a threshold, suppression and an indicator match look at, and what orders and
  /// groups events.
  static List<String> in(Path file) throws IOException {
    JsonNode rule = TOML.readTree(file.toFile()).path("rule");
    List<String> fields = new ArrayList<>();
    rule.at("/new_terms/value").forEach(field -> fields.add(field.asText()));
    rule.at("/threshold/field").forEach(field -> fields.add(field.asText()));
    rule.at("/threshold/cardinality").forEach(count -> fields.add(count.path("field").asText()));
    rule.at("/alert_suppression/group_by").forEach(field -> fields.add(field.asText()));
    rule.path("threat_mapping")
        .forEach(mapping ->
            mapping.path("entries").forEach(entry -> fields.add(entry.path("field").asText())));
    Stream.of("timestamp_override", "event_category_override")
        .map(rule::path)
        .filter(JsonNode::isTextual)
        .forEach(field -> fields.add(field.asText()));
    return fields;
  }
}
