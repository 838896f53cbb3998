package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.event.JsonWriter;
import java.util.List;
import java.util.Map;

/// What an alert on indicators of threats says of them: `threat.enrichments`, behind what the event
/// has there itself.
final class Enrichments {
  private static final String FIELD = "threat.enrichments";

  /// The field of an indicator that holds what it says, where a rule names no other.
  static final String USUAL_PATH = "threat.indicator";

  private static final String FEED_NAME = "threat.feed.name";

  private final String path;
  private final AlertSchema schema;

  /// @param path the field of an indicator that holds what it says
  Enrichments(String path, AlertSchema schema) {
    this.path = path;
    this.schema = schema;
  }

  /// Puts them among the fields of the event.
  void addTo(Map<String, byte[]> fields, List<Addition.IndicatorMatch> matches) {
    JsonWriter json = new JsonWriter();
    json.beginArray();
    existing(fields, json);
    matches.forEach(match -> enrichment(match, fields, json));
    json.endArray();
    byte[] kept = SourceFields.of(FIELD, json.toByteArray(), schema);
    if (kept != null) {
      fields.put(FIELD, kept);
    }
  }

  /// One that stands by itself was taken apart into fields, and is an item of the array now.
  private static void existing(Map<String, byte[]> fields, JsonWriter json) {
    byte[] array = fields.remove(FIELD);
    if (array != null) {
      json.copy(array, 1, array.length - 1);
    }
    Map<String, byte[]> single = NestedObject.below(FIELD, fields);
    if (!single.isEmpty()) {
      NestedObject.write(single, json);
      fields.keySet().removeIf(name -> name.startsWith(FIELD + "."));
    }
  }

  private void enrichment(
      Addition.IndicatorMatch match, Map<String, byte[]> fields, JsonWriter json) {
    SourceEvent document = match.indicator();
    Map<String, byte[]> said = SourceFields.of(document, schema);
    byte[] feed = said.get(FEED_NAME);
    byte[] atomic = fields.get(match.field());
    json.beginObject().name("indicator");
    indicator(said, json);
    json.name("feed").beginObject();
    if (feed != null && feed[0] == '"') {
      json.name("name").copy(feed, 0, feed.length);
    }
    json.endObject().name("matched").beginObject();
    if (atomic != null) {
      json.name("atomic").copy(atomic, 0, atomic.length);
    }
    json.name("field").string(match.field());
    json.name("id").string(document.id());
    json.name("index").string(document.index());
    json.name("type").string("indicator_match_rule").endObject().endObject();
  }

  /// The object at the path, of several the first; empty where there is none.
  private void indicator(Map<String, byte[]> said, JsonWriter json) {
    byte[] array = said.get(path);
    if (array == null) {
      NestedObject.write(NestedObject.below(path, said), json);
      return;
    }
    JsonCursor cursor = new JsonCursor(array, 0, array.length);
    if (cursor.next() == Token.ARRAY && cursor.next() == Token.OBJECT) {
      cursor.skip();
      json.copy(array, cursor.start(), cursor.end());
    } else {
      json.beginObject().endObject();
    }
  }
}
