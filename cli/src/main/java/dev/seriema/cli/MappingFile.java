package dev.seriema.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Reads the file of `--mapping`: a JSON object from names of fields to names of types, such as
/// `{"process.pid": "long"}`.
final class MappingFile {
  /// Larger files are refused; a mapping of 100,000 fields is far smaller.
  private static final long LARGEST = 64L << 20;

  private MappingFile() {}

  /// @param closed whether fields that are not in the file do not exist
  static Schema read(Path file, boolean closed) throws Unable {
    Map<String, FieldType> types = new TreeMap<>();
    JsonNode root = parse(file);
    if (!root.isObject()) {
      throw new Unable(file + ": a mapping is a JSON object such as {\"process.pid\": \"long\"}");
    }
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      types.put(entry.getKey(), type(file, entry.getKey(), entry.getValue()));
    }
    return new ListedSchema(types, closed);
  }

  private static JsonNode parse(Path file) throws Unable {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Unable(file + ": larger than the " + (LARGEST >> 20) + " MiB of a mapping");
      }
      return new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .readTree(Files.readAllBytes(file));
    } catch (JacksonException malformed) {
      throw new Unable(
          "%s:%d:%d: no JSON: %s"
              .formatted(
                  file,
                  malformed.getLocation().getLineNr(),
                  malformed.getLocation().getColumnNr(),
                  malformed.getOriginalMessage()));
    } catch (IOException unreadable) {
      throw new Unable(file + " cannot be read: " + Reasons.of(unreadable));
    }
  }

  private static FieldType type(Path file, String field, JsonNode node) throws Unable {
    String name = node.asText();
    FieldType type = FieldType.named(name).orElse(FieldType.UNKNOWN);
    if (!node.isTextual() || type == FieldType.UNKNOWN) {
      String hint =
          Suggestions.nearest(
                  name, Arrays.stream(FieldType.values()).map(FieldType::mappingName).toList())
              .map(nearest -> "; did you mean `" + nearest + "`?")
              .orElse("");
      throw new Unable(
          file + ": `" + field + "` has the type `" + name + "`, which no mapping knows" + hint);
    }
    return type;
  }
}
