package dev.seriema.testkit.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One event of a page.
///
/// @param fields dotted names and their values, in order of the columns
public record SpecEvent(String id, Map<String, JsonNode> fields) {
  public SpecEvent {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// The event as a line of JSON.
  public byte[] document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    fields.forEach(document::set);
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }
}
