package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.event.JsonWriter;
import java.util.HashSet;
import java.util.Set;

/// Copies an object as it is, save that of members of one name the first stays, as an index takes
/// no others.
final class DistinctMembers {
  private DistinctMembers() {}

  /// @param cursor has just entered the object
  /// @return whether it has any members
  static boolean copy(JsonCursor cursor, byte[] json, JsonWriter out) {
    Set<String> names = new HashSet<>();
    out.beginObject();
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String name = cursor.key();
      if (names.add(name)) {
        value(cursor, json, token, out.name(name));
      } else {
        pass(cursor, token);
      }
    }
    out.endObject();
    return !names.isEmpty();
  }

  /// Passes over a value.
  static void pass(JsonCursor cursor, Token token) {
    if (token == Token.OBJECT || token == Token.ARRAY) {
      cursor.skip();
    }
  }

  private static void value(JsonCursor cursor, byte[] json, Token token, JsonWriter out) {
    switch (token) {
      case OBJECT -> copy(cursor, json, out);
      case ARRAY -> {
        out.beginArray();
        for (Token item = cursor.next(); item != Token.END_ARRAY; item = cursor.next()) {
          value(cursor, json, item, out);
        }
        out.endArray();
      }
      case STRING -> out.copy(json, cursor.start() - 1, cursor.end() + 1);
      case NUMBER, TRUE, FALSE, NULL -> out.copy(json, cursor.start(), cursor.end());
      case END_OBJECT, END_ARRAY, END -> throw new IllegalStateException("a value was expected");
    }
  }
}
