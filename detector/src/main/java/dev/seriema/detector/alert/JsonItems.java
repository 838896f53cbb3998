package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The items of an array of JSON, in a form in which equal ones have equal texts.
final class JsonItems {
  private JsonItems() {}

  /// @param start of its bytes in the array
  /// @param canonical equal for two values that differ only in blanks, escapes or the order of
  ///   members
  record Item(int start, int end, String canonical) {}

  /// @param json a valid value; one that is no array is its only item
  static List<Item> of(byte[] json) {
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    Token token = cursor.next();
    if (token != Token.ARRAY) {
      return List.of(new Item(0, json.length, canonical(json)));
    }
    List<Item> items = new ArrayList<>();
    for (token = cursor.next(); token != Token.END_ARRAY; token = cursor.next()) {
      int quote = token == Token.STRING ? 1 : 0;
      int start = cursor.start() - quote;
      String canonical = canonical(cursor, token);
      items.add(new Item(start, cursor.end() + quote, canonical));
    }
    return items;
  }

  static String canonical(byte[] json) {
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    return canonical(cursor, cursor.next());
  }

  private static String canonical(JsonCursor cursor, Token token) {
    return switch (token) {
      case STRING -> '"' + cursor.text();
      case NUMBER, TRUE, FALSE -> cursor.text();
      case NULL -> "null";
      case ARRAY -> array(cursor);
      case OBJECT -> object(cursor);
      case END_ARRAY, END_OBJECT, END -> throw new IllegalStateException("not a value");
    };
  }

  private static String array(JsonCursor cursor) {
    List<String> items = new ArrayList<>();
    for (Token token = cursor.next(); token != Token.END_ARRAY; token = cursor.next()) {
      items.add(sized(canonical(cursor, token)));
    }
    return '[' + String.join("", items);
  }

  private static String object(JsonCursor cursor) {
    Map<String, String> members = new TreeMap<>();
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      members.put(cursor.key(), canonical(cursor, token));
    }
    StringBuilder text = new StringBuilder("{");
    members.forEach((name, value) -> text.append(sized(name)).append(sized(value)));
    return text.toString();
  }

  /// With its length before it, so that no two lists of texts read alike.
  private static String sized(String text) {
    return text.length() + ":" + text;
  }
}
