package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of a source event as an alert carries them: objects become dotted names, arrays stay
/// arrays, objects inside arrays stay objects, and so do those that an index takes for a value.
///
/// A value that contradicts the schema (an object where text belongs, a text where an object
/// belongs or that is no address) is left out, in an array item by item, since an index of alerts
/// would refuse it. Objects and arrays without anything in them are left out too.
final class SourceFields {
  private final AlertSchema schema;
  private final @Nullable FieldNames only;
  private final Map<String, List<byte[]>> fields = new LinkedHashMap<>();

  /// The value of the member that is read, one after the other.
  private final JsonWriter value = new JsonWriter();

  /// @param only some fields; null for all
  private SourceFields(AlertSchema schema, @Nullable FieldNames only) {
    this.schema = schema;
    this.only = only;
  }

  /// @param json a valid object
  /// @return per dotted name its value as JSON, in order of first sight; a field that is written in
  ///   two spellings (`a.b` and `a: {b}`) has all its values in one array
  static Map<String, byte[]> of(byte[] json, int start, int end, AlertSchema schema) {
    return new SourceFields(schema, null).read(json, start, end);
  }

  static Map<String, byte[]> of(SourceEvent event, AlertSchema schema) {
    return of(event.json(), event.start(), event.end(), schema);
  }

  /// Some of the fields; the others are passed over.
  static Map<String, byte[]> of(SourceEvent event, AlertSchema schema, FieldNames only) {
    return new SourceFields(schema, only).read(event.json(), event.start(), event.end());
  }

  /// What is left of one value.
  ///
  /// @param json a valid value of the field
  /// @return null where nothing is left of it
  static byte @Nullable [] of(String name, byte[] json, AlertSchema schema) {
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    JsonWriter out = new JsonWriter();
    boolean kept = new SourceFields(schema, null).item(cursor, json, name, cursor.next(), out);
    return kept ? out.toByteArray() : null;
  }

  private Map<String, byte[]> read(byte[] json, int start, int end) {
    JsonCursor cursor = new JsonCursor(json, start, end);
    cursor.next();
    members(cursor, json, "");
    Map<String, byte[]> joined = new LinkedHashMap<>();
    fields.forEach((name, values) -> joined.put(name, join(values)));
    return joined;
  }

  private void members(JsonCursor cursor, byte[] json, String prefix) {
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String name = prefix + cursor.key();
      value.clear();
      switch (token) {
        case OBJECT -> {
          if (!isWanted(name)) {
            cursor.skip();
          } else {
            object(cursor, json, name);
          }
        }
        case ARRAY -> {
          if (!isWanted(name)) {
            cursor.skip();
          } else if (array(cursor, json, name, value)) {
            add(name);
          }
        }
        case STRING, NUMBER, TRUE, FALSE, NULL -> {
          if (isWanted(name) && scalar(cursor, json, name, token, value)) {
            add(name);
          }
        }
        case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("a member is a value");
      }
    }
  }

  private void object(JsonCursor cursor, byte[] json, String name) {
    switch (role(name)) {
      case FIELDS -> members(cursor, json, name + '.');
      case VALUE -> {
        if (DistinctMembers.copy(cursor, json, value)) {
          add(name);
        }
      }
      case REFUSED -> cursor.skip();
    }
  }

  private boolean isWanted(String name) {
    return only == null || only.concern(name);
  }

  private void add(String name) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.toByteArray());
  }

  /// @return whether anything is left of it
  private boolean array(JsonCursor cursor, byte[] json, String name, JsonWriter out) {
    out.beginArray();
    boolean kept = false;
    for (Token token = cursor.next(); token != Token.END_ARRAY; token = cursor.next()) {
      kept |= item(cursor, json, name, token, out);
    }
    out.endArray();
    return kept;
  }

  /// @return whether anything is left of it; else nothing is written
  private boolean item(JsonCursor cursor, byte[] json, String name, Token token, JsonWriter out) {
    int before = out.length();
    boolean kept =
        switch (token) {
          case OBJECT ->
              switch (role(name)) {
                case FIELDS -> object(cursor, json, name, out);
                case VALUE -> DistinctMembers.copy(cursor, json, out);
                case REFUSED -> {
                  cursor.skip();
                  yield false;
                }
              };
          case ARRAY -> array(cursor, json, name, out);
          case STRING, NUMBER, TRUE, FALSE, NULL -> scalar(cursor, json, name, token, out);
          case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("an item is a value");
        };
    if (!kept) {
      out.cutBack(before);
    }
    return kept;
  }

  private boolean object(JsonCursor cursor, byte[] json, String name, JsonWriter out) {
    Set<String> keys = new HashSet<>();
    out.beginObject();
    boolean kept = false;
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String key = cursor.key();
      int before = out.length();
      if (!keys.add(key)) {
        DistinctMembers.pass(cursor, token);
      } else if (item(cursor, json, name + '.' + key, token, out.name(key))) {
        kept = true;
      } else {
        out.cutBack(before);
      }
    }
    out.endObject();
    return kept;
  }

  private boolean scalar(JsonCursor cursor, byte[] json, String name, Token token, JsonWriter out) {
    Optional<FieldType> type = schema.type(name);
    if (type.isEmpty() || !AcceptedValue.scalar(type.get(), token, cursor)) {
      return false;
    }
    int quote = token == Token.STRING ? 1 : 0;
    out.copy(json, cursor.start() - quote, cursor.end() + quote);
    return true;
  }

  private AcceptedValue.ObjectRole role(String name) {
    return schema.type(name).map(AcceptedValue::object).orElse(AcceptedValue.ObjectRole.REFUSED);
  }

  private static byte[] join(List<byte[]> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    JsonWriter joined = new JsonWriter();
    joined.beginArray();
    for (byte[] value : values) {
      boolean array = value[0] == '[';
      int inset = array ? 1 : 0;
      if (value.length > 2 * inset) {
        joined.copy(value, inset, value.length - inset);
      }
    }
    return joined.endArray().toByteArray();
  }
}
