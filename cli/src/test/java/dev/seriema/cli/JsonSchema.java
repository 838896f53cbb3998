package dev.seriema.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Holds documents against a JSON Schema, draft 4, as far as the schema of SARIF uses it. A word
/// that it does not know fails, so that nothing is passed over.
final class JsonSchema {
  private static final Set<String> WITHOUT_DEMAND =
      Set.of("description", "default", "$schema", "title", "id", "definitions");

  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  private JsonSchema(JsonNode root) {
    this.root = root;
  }

  /// @param name of a file below `src/test/resources/schema`
  static List<String> faults(String name, JsonNode document) {
    Path file = Path.of("src", "test", "resources", "schema", name);
    try {
      JsonSchema schema = new JsonSchema(new ObjectMapper().readTree(Files.readString(file)));
      schema.check(schema.root, document, "$");
      return schema.faults;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    for (Map.Entry<String, JsonNode> demand : schema.properties()) {
      if (!WITHOUT_DEMAND.contains(demand.getKey())) {
        check(demand.getKey(), demand.getValue(), schema, value, at);
      }
    }
  }

  private void check(String word, JsonNode demand, JsonNode schema, JsonNode value, String at) {
    switch (word) {
      case "$ref" -> check(root.at(demand.asText().substring(1)), value, at);
      case "type" -> expect(isOfType(demand, value), at, "is no " + demand);
      case "properties" ->
          value
              .properties()
              .forEach(member -> {
                if (demand.has(member.getKey())) {
                  check(demand.get(member.getKey()), member.getValue(), at + "." + member.getKey());
                }
              });
      case "additionalProperties" -> others(demand, schema.path("properties"), value, at);
      case "required" ->
          demand.forEach(
              name -> expect(!value.isObject() || value.has(name.asText()), at, "lacks " + name));
      case "items" -> {
        for (int i = 0; value.isArray() && i < value.size(); i++) {
          check(demand, value.get(i), at + "[" + i + "]");
        }
      }
      case "uniqueItems" -> {
        Set<JsonNode> items = new HashSet<>();
        value.forEach(items::add);
        expect(!value.isArray() || items.size() == value.size(), at, "has an item twice");
      }
      case "minItems" ->
          expect(!value.isArray() || value.size() >= demand.asInt(), at, "has too few items");
      case "minimum" ->
          expect(!value.isNumber() || value.asDouble() >= demand.asDouble(), at, "is too small");
      case "maximum" ->
          expect(!value.isNumber() || value.asDouble() <= demand.asDouble(), at, "is too large");
      case "pattern" ->
          expect(
              !value.isTextual() || Pattern.compile(demand.asText()).matcher(value.asText()).find(),
              at,
              "does not look like " + demand);
      case "enum" -> {
        boolean isListed = false;
        for (JsonNode one : demand) {
          isListed |= one.equals(value);
        }
        expect(isListed, at, "is none of " + demand);
      }
      case "anyOf", "oneOf" -> {
        int holds = 0;
        for (JsonNode one : demand) {
          JsonSchema apart = new JsonSchema(root);
          apart.check(one, value, at);
          holds += apart.faults.isEmpty() ? 1 : 0;
        }
        expect(word.equals("anyOf") ? holds > 0 : holds == 1, at, "fails " + word);
      }
      case "format" -> expect(hasFormat(demand.asText(), value.asText()), at, "is no " + demand);
      default -> throw new AssertionError("unknown to this reader of schemas: " + word);
    }
  }

  private void others(JsonNode demand, JsonNode known, JsonNode value, String at) {
    value
        .properties()
        .forEach(member -> {
          if (known.has(member.getKey())) {
            return;
          }
          if (demand.isObject()) {
            check(demand, member.getValue(), at + "." + member.getKey());
          } else {
            expect(demand.asBoolean(), at, "may not have " + member.getKey());
          }
        });
  }

  private void expect(boolean holds, String at, String fault) {
    if (!holds) {
      faults.add(at + " " + fault);
    }
  }

  private static boolean isOfType(JsonNode types, JsonNode value) {
    if (types.isArray()) {
      boolean isOne = false;
      for (JsonNode type : types) {
        isOne |= isOfType(type, value);
      }
      return isOne;
    }
    return switch (types.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new AssertionError("unknown type " + types);
    };
  }

  private static boolean hasFormat(String format, String value) {
    return switch (format) {
      case "uri" -> URI.create(value).isAbsolute();
      case "uri-reference" -> !URI.create(value).toString().isEmpty();
      default -> true;
    };
  }
}
