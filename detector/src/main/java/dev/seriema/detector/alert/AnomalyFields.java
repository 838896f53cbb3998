package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.event.JsonWriter;
import java.util.Map;

/// What a record of an anomaly says of fields of events, as fields of its alert: its influencers,
/// and the fields that it was split by, each with all its values in an array.
final class AnomalyFields {
  private static final String INFLUENCERS = "influencers";

  private final Map<String, byte[]> fields;
  private final AlertSchema schema;

  private AnomalyFields(Map<String, byte[]> fields, AlertSchema schema) {
    this.fields = fields;
    this.schema = schema;
  }

  /// @param fields of the record; gets those of events, in place of what it has under their names
  static void addTo(Map<String, byte[]> fields, AlertSchema schema) {
    AnomalyFields anomaly = new AnomalyFields(fields, schema);
    byte[] influencers = fields.get(INFLUENCERS);
    if (influencers != null) {
      anomaly.influencers(influencers);
    }
    anomaly.split("by");
    anomaly.split("over");
    anomaly.split("partition");
  }

  private void influencers(byte[] json) {
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    if (cursor.next() != Token.ARRAY) {
      return;
    }
    for (Token item = cursor.next(); item != Token.END_ARRAY; item = cursor.next()) {
      if (item == Token.OBJECT) {
        influencer(cursor, json);
      } else if (item == Token.ARRAY) {
        cursor.skip();
      }
    }
  }

  private void influencer(JsonCursor cursor, byte[] json) {
    String name = "";
    JsonWriter values = new JsonWriter();
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String key = cursor.key();
      if (token == Token.STRING && key.equals("influencer_field_name")) {
        name = cursor.text();
      } else if (token == Token.ARRAY || token == Token.OBJECT) {
        boolean isWanted = token == Token.ARRAY && key.equals("influencer_field_values");
        cursor.skip();
        if (isWanted) {
          values.copy(json, cursor.start(), cursor.end());
        }
      }
    }
    if (values.length() > 0) {
      put(name, values.toByteArray());
    }
  }

  /// A field by which a job looks at events apart, and its value in the record.
  private void split(String way) {
    byte[] name = fields.get(way + "_field_name");
    byte[] value = fields.get(way + "_field_value");
    if (name != null && name[0] == '"' && value != null) {
      JsonCursor cursor = new JsonCursor(name, 0, name.length);
      cursor.next();
      JsonWriter values = new JsonWriter();
      values.beginArray().copy(value, 0, value.length);
      put(cursor.text(), values.endArray().toByteArray());
    }
  }

  private void put(String name, byte[] values) {
    if (name.isEmpty()) {
      return;
    }
    byte[] kept = SourceFields.of(name, values, schema);
    if (kept == null) {
      fields.remove(name);
    } else {
      fields.put(name, kept);
    }
  }
}
