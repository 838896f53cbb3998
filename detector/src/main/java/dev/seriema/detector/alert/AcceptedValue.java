package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Timestamps;
import java.util.regex.Pattern;

/// Which values an index takes for a field of a type; it refuses a whole document for one that it
/// does not take.
final class AcceptedValue {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  /// Shorter numbers are surely within bounds, if they have no exponent.
  private static final int SURELY_SMALL = 18;

  private AcceptedValue() {}

  /// What an object is to a field.
  enum ObjectRole {
    /// A place for more fields.
    FIELDS,
    /// A value, as a whole.
    VALUE,
    /// A contradiction.
    REFUSED
  }

  static ObjectRole object(FieldType type) {
    return switch (type.family()) {
      case NESTED, UNKNOWN -> ObjectRole.FIELDS;
      case OTHER -> type == FieldType.OBJECT ? ObjectRole.FIELDS : ObjectRole.VALUE;
      case KEYWORD -> type == FieldType.FLATTENED ? ObjectRole.VALUE : ObjectRole.REFUSED;
      case TEXT, WHOLE, FRACTION, BOOLEAN, DATE, IP -> ObjectRole.REFUSED;
    };
  }

  /// Whether a field takes what a cursor stands on, which is no object and no array.
  static boolean scalar(FieldType type, Token token, JsonCursor cursor) {
    if (token == Token.NULL) {
      return true;
    }
    return switch (type.family()) {
      case TEXT, UNKNOWN -> true;
      case KEYWORD -> type != FieldType.FLATTENED;
      case NESTED -> false;
      case OTHER -> type != FieldType.OBJECT;
      case WHOLE -> isNumber(token, cursor) && isWithin(cursor, Long.MAX_VALUE);
      case FRACTION -> isNumber(token, cursor) && isWithin(cursor, Float.MAX_VALUE);
      case BOOLEAN ->
          token == Token.TRUE
              || token == Token.FALSE
              || (token == Token.STRING && isTruth(cursor.text()));
      case DATE ->
          (token == Token.STRING || token == Token.NUMBER)
              && Timestamps.parse(cursor.text()).isPresent();
      case IP -> token == Token.STRING && IpAddress.parse(cursor.text()).isPresent();
    };
  }

  private static boolean isNumber(Token token, JsonCursor cursor) {
    return token == Token.NUMBER
        || (token == Token.STRING && NUMBER.matcher(cursor.text()).matches());
  }

  private static boolean isWithin(JsonCursor cursor, double bound) {
    String text = cursor.text();
    boolean isPlain = text.indexOf('e') < 0 && text.indexOf('E') < 0;
    return (isPlain && text.length() <= SURELY_SMALL) || Math.abs(Double.parseDouble(text)) < bound;
  }

  private static boolean isTruth(String text) {
    return text.isEmpty() || text.equals("true") || text.equals("false");
  }
}
