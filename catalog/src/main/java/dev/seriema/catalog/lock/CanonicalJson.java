package dev.seriema.catalog.lock;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/// Writes values as Python's `json.dumps(value, sort_keys=True)` does: members in the order of
/// their names, nothing but ASCII.
public final class CanonicalJson {
  /// The exponents between which a number is written without one.
  private static final int LEAST_EXPONENT = -4;

  private static final int EXPONENT_OF_POWERS = 16;

  private final StringBuilder json = new StringBuilder();
  private final String comma;
  private final String colon;

  /// By how many blanks each level is set in; below 0 where all stands on one line.
  private final int indent;

  private CanonicalJson(String comma, String colon, int indent) {
    this.comma = comma;
    this.colon = colon;
    this.indent = indent;
  }

  /// On one line, with a blank behind each comma and colon.
  public static String of(ApiValue value) {
    return new CanonicalJson(", ", ": ", -1).write(value);
  }

  /// On one line, without blanks.
  static String compact(ApiValue value) {
    return new CanonicalJson(",", ":", -1).write(value);
  }

  /// A line for each member and item, set in by four blanks; without a line end behind the last.
  public static String indented(ApiValue value) {
    return new CanonicalJson(",", ": ", 4).write(value);
  }

  private String write(ApiValue value) {
    add(value, 1);
    return json.toString();
  }

  /// @param level of what is inside of the value
  private void add(ApiValue value, int level) {
    switch (value) {
      case ApiValue.Text(var text) -> add(text);
      case ApiValue.Whole(var number) -> json.append(number);
      case ApiValue.Fraction(var number) -> json.append(fraction(number));
      case ApiValue.Truth(var holds) -> json.append(holds);
      case ApiValue.Listing(var items) -> {
        json.append('[');
        for (Iterator<ApiValue> rest = items.iterator(); rest.hasNext(); ) {
          breakLine(level);
          add(rest.next(), level + 1);
          json.append(rest.hasNext() ? comma : "");
        }
        close(']', items.isEmpty(), level);
      }
      case ApiValue.Table(var members) -> {
        json.append('{');
        for (Iterator<Map.Entry<String, ApiValue>> rest = members.entrySet().iterator();
            rest.hasNext(); ) {
          Map.Entry<String, ApiValue> member = rest.next();
          breakLine(level);
          add(member.getKey());
          json.append(colon);
          add(member.getValue(), level + 1);
          json.append(rest.hasNext() ? comma : "");
        }
        close('}', members.isEmpty(), level);
      }
    }
  }

  private void close(char bracket, boolean isEmpty, int level) {
    if (!isEmpty) {
      breakLine(level - 1);
    }
    json.append(bracket);
  }

  private void breakLine(int level) {
    if (indent >= 0) {
      json.append('\n').repeat(' ', indent * level);
    }
  }

  private void add(String text) {
    json.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < ' ' || sign > '~' || sign == '"' || sign == '\\') {
        json.append(text, plain, i);
        plain = i + 1;
        addEscaped(sign);
      }
    }
    json.append(text, plain, text.length()).append('"');
  }

  private void addEscaped(char sign) {
    switch (sign) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      case '\f' -> json.append("\\f");
      case '\b' -> json.append("\\b");
      default -> {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(Character.forDigit((sign >> shift) & 0xf, 16));
        }
      }
    }
  }

  /// The fewest digits that tell the number from others, such as `0.1`, `1e-05` or `1e+16`.
  private static String fraction(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    if (number == 0) {
      return Double.toString(number);
    }
    BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= LEAST_EXPONENT && exponent < EXPONENT_OF_POWERS) {
      String plain = shortest.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String digits = shortest.unscaledValue().abs().toString();
    String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
    int size = Math.abs(exponent);
    return (number < 0 ? "-" : "")
        + digits.charAt(0)
        + rest
        + (exponent < 0 ? "e-" : "e+")
        + (size < 10 ? "0" : "")
        + size;
  }
}
