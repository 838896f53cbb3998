package dev.seriema.catalog.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Reads the versions from `version.lock.json`: an object of rule ids, each with an object that has
/// a `version`.
final class VersionLock {
  private static final JsonFactory JSON = new JsonFactory();

  private VersionLock() {}

  /// @throws IOException when it is not such a document, with the line and the reason
  static Map<RuleId, Integer> versions(byte[] bytes) throws IOException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      Map<RuleId, Integer> versions = new HashMap<>();
      expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String id = parser.currentName();
        expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
        int version = version(parser);
        if (version > 0 && !id.isBlank()) {
          versions.put(new RuleId(id), version);
        }
      }
      return versions;
    } catch (JsonProcessingException failure) {
      throw new IOException(
          "line %d is not JSON as a lock has it".formatted(failure.getLocation().getLineNr()),
          failure);
    }
  }

  /// The version of one entry; 0 when it has none that is a whole number.
  private static int version(JsonParser parser) throws IOException {
    int version = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
        version = parser.getIntValue();
      }
      parser.skipChildren();
    }
    return version;
  }

  private static void expect(JsonParser parser, JsonToken found, JsonToken wanted)
      throws IOException {
    if (found != wanted) {
      throw new IOException(
          "line %d has no object where a lock has one"
              .formatted(parser.currentTokenLocation().getLineNr()));
    }
  }
}
