package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Timestamps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a source event as an alert carries them: objects become dotted names, arrays stay
/// arrays, objects inside arrays stay objects.
///
/// A value that contradicts the schema (an object where text belongs, a text where an object
/// belongs or that is no address) is left out, in an array item by item, since an index of alerts
/// would refuse it. Objects that end up empty are left out too.
final class SourceFields {
  private final AlertSchema schema;
  private final Map<String, List<byte[]>> fields = new LinkedHashMap<>();

  /// The value of the member that is read, one after the other.
  private final JsonWriter value = new JsonWriter();

  private SourceFields(AlertSchema schema) {
    this.schema = schema;
  }

  /// @param json a valid object
  /// @return per dotted name its value as JSON, in order of first sight; a field that is written in
  ///   two spellings (`a.b` and `a: {b}`) has all its values in one array
  static Map<String, byte[]> of(byte[] json, int start, int end, AlertSchema schema) {
    SourceFields source = new SourceFields(schema);
    JsonCursor cursor = new JsonCursor(json, start, end);
    cursor.next();
    source.members(cursor, json, "");
    Map<String, byte[]> joined = new LinkedHashMap<>();
    source.fields.forEach((name, values) -> joined.put(name, join(values)));
    return joined;
  }

  private void members(JsonCursor cursor, byte[] json, String prefix) {
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String name = prefix + cursor.key();
      value.clear();
      switch (token) {
        case OBJECT -> {
          if (takesObjects(name)) {
            members(cursor, json, name + '.');
          } else {
            cursor.skip();
          }
        }
        case ARRAY -> {
          if (array(cursor, json, name, value)) {
            add(name);
          }
        }
        case STRING, NUMBER, TRUE, FALSE, NULL -> {
          if (scalar(cursor, json, name, token, value)) {
            add(name);
          }
        }
        case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("a member is a value");
      }
    }
  }

  private void add(String name) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.toByteArray());
  }

  /// @return whether anything is left of it
  private boolean array(JsonCursor cursor, byte[] json, String name, JsonWriter out) {
    out.beginArray();
    boolean hadItems = false;
    boolean keptItems = false;
    for (Token token = cursor.next(); token != Token.END_ARRAY; token = cursor.next()) {
      hadItems = true;
      keptItems |= item(cursor, json, name, token, out);
    }
    out.endArray();
    return keptItems || !hadItems;
  }

  private boolean item(JsonCursor cursor, byte[] json, String name, Token token, JsonWriter out) {
    return switch (token) {
      case OBJECT -> {
        JsonWriter object = new JsonWriter();
        boolean kept = object(cursor, json, name, object);
        if (kept) {
          out.copy(object.bytes(), 0, object.length());
        }
        yield kept;
      }
      case ARRAY -> {
        JsonWriter array = new JsonWriter();
        boolean kept = array(cursor, json, name, array);
        if (kept) {
          out.copy(array.bytes(), 0, array.length());
        }
        yield kept;
      }
      case STRING, NUMBER, TRUE, FALSE, NULL -> scalar(cursor, json, name, token, out);
      case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("an item is a value");
    };
  }

  private boolean object(JsonCursor cursor, byte[] json, String name, JsonWriter out) {
    if (!takesObjects(name)) {
      cursor.skip();
      return false;
    }
    out.beginObject();
    boolean kept = false;
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String key = cursor.key();
      JsonWriter value = new JsonWriter();
      if (item(cursor, json, name + '.' + key, token, value)) {
        out.name(key).copy(value.bytes(), 0, value.length());
        kept = true;
      }
    }
    out.endObject();
    return kept;
  }

  private boolean scalar(JsonCursor cursor, byte[] json, String name, Token token, JsonWriter out) {
    if (!fits(name, token, cursor)) {
      return false;
    }
    int quote = token == Token.STRING ? 1 : 0;
    out.copy(json, cursor.start() - quote, cursor.end() + quote);
    return true;
  }

  private boolean takesObjects(String name) {
    FieldType type = schema.type(name);
    return switch (type.family()) {
      case NESTED, OTHER, UNKNOWN -> true;
      case KEYWORD -> type == FieldType.FLATTENED;
      case TEXT, WHOLE, FRACTION, BOOLEAN, DATE, IP -> false;
    };
  }

  private boolean fits(String name, Token token, JsonCursor cursor) {
    if (token == Token.NULL) {
      return true;
    }
    FieldType type = schema.type(name);
    return switch (type.family()) {
      case KEYWORD, TEXT, UNKNOWN -> true;
      case NESTED -> false;
      case OTHER -> type != FieldType.OBJECT;
      case WHOLE, FRACTION ->
          token == Token.NUMBER || (token == Token.STRING && isNumber(cursor.text()));
      case BOOLEAN ->
          token == Token.TRUE
              || token == Token.FALSE
              || (token == Token.STRING && cursor.text().matches("true|false|"));
      case DATE ->
          (token == Token.STRING || token == Token.NUMBER)
              && Timestamps.parse(cursor.text()).isPresent();
      case IP -> token == Token.STRING && IpAddress.parse(cursor.text()).isPresent();
    };
  }

  private static boolean isNumber(String text) {
    return text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
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
