package dev.seriema.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.seriema.intake.SystemReasons;
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
    try {
      if (Files.size(file) > LARGEST) {
        throw new Unable(file + ": larger than the " + (LARGEST >> 20) + " MiB of a mapping");
      }
      return new ListedSchema(types(file), closed);
    } catch (JsonEOFException _) {
      throw new Unable(file + ": no JSON: the text ends inside of it");
    } catch (JacksonException malformed) {
      throw new Unable(
          "%s:%d:%d: no JSON: %s"
              .formatted(
                  file,
                  malformed.getLocation().getLineNr(),
                  malformed.getLocation().getColumnNr(),
                  malformed.getOriginalMessage()));
    } catch (IOException unreadable) {
      throw new Unable(file + " cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static Map<String, FieldType> types(Path file) throws Unable, IOException {
    Map<String, FieldType> types = new TreeMap<>();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser json = factory.createParser(Files.readAllBytes(file))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Unable(file + ": a mapping is a JSON object such as {\"process.pid\": \"long\"}");
      }
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        types.put(field, type(file, field, json));
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new Unable(file + ": text after the mapping");
      }
    }
    return types;
  }

  private static FieldType type(Path file, String field, JsonParser json)
      throws Unable, IOException {
    String name = json.getText();
    FieldType type = FieldType.named(name).orElse(FieldType.UNKNOWN);
    if (json.currentToken() != JsonToken.VALUE_STRING || type == FieldType.UNKNOWN) {
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
