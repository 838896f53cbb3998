package dev.seriema.detector.alert;

import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.List;

/// The digest of a list of values as the JavaScript library `object-hash` makes it, by which Kibana
/// names some of its alerts: SHA-1 over a text that spells the list with the types of its values.
///
/// A list may hold texts, [Value]s, times, lists of them, and one list of [FieldTerm]s before
/// anything but texts.
final class ObjectHash {
  private static final String MAKER =
      "string:11:constructor:fn:string:8:[native]string:20:function-name:Object";

  /// What the library spells of any object before its members, where it comes by one for the first
  /// time.
  private static final String FIRST_OBJECT =
      "string:9:prototype:Undefined,string:9:__proto__:object:3:string:9:prototype:Undefined,"
          + "string:9:__proto__:Null,"
          + MAKER
          + "object:0:,,"
          + MAKER
          + "string:12:[CIRCULAR:4],";

  /// The same of later ones: it names by number what it has seen.
  private static final String NEXT_OBJECT =
      "string:9:prototype:Undefined,string:9:__proto__:string:12:[CIRCULAR:3],"
          + MAKER
          + "string:12:[CIRCULAR:4],";

  private ObjectHash() {}

  /// @return 40 hexadecimal digits
  static String of(List<?> list) {
    StringBuilder text = new StringBuilder();
    list(list, text);
    return Digests.hex(Digests.sha1(), text.toString());
  }

  private static void list(List<?> list, StringBuilder text) {
    text.append("array:").append(list.size()).append(':');
    boolean first = true;
    for (Object item : list) {
      if (item instanceof FieldTerm term) {
        object(term, first, text);
      } else {
        item(item, text);
      }
      first = false;
    }
  }

  private static void item(Object item, StringBuilder text) {
    switch (item) {
      case String string -> text.append(string(string));
      case Instant time -> text.append("date:").append(ValueJson.milliseconds(time));
      case Value value -> value(value, text);
      case List<?> list -> list(list, text);
      default -> throw new IllegalArgumentException("no value of a list: " + item.getClass());
    }
  }

  private static void value(Value value, StringBuilder text) {
    switch (value) {
      case Value.Whole _, Value.Fraction _ -> text.append("number:").append(ValueJson.text(value));
      case Value.Truth(var holds) -> text.append("bool:").append(holds);
      case Value.Missing _ -> text.append("Null");
      case Value.Text _, Value.Moment _, Value.Address _ ->
          text.append(string(ValueJson.text(value)));
    }
  }

  private static void object(FieldTerm term, boolean first, StringBuilder text) {
    text.append("object:5:").append(first ? FIRST_OBJECT : NEXT_OBJECT);
    text.append(string("field")).append(':').append(string(term.field())).append(',');
    text.append(string("value")).append(':');
    if (term.isArray()) {
      list(term.values(), text);
    } else {
      value(term.values().isEmpty() ? Value.missing() : term.values().getFirst(), text);
    }
    text.append(',');
  }

  private static String string(String text) {
    return "string:" + text.length() + ":" + text;
  }
}
