package dev.seriema.catalog.json;

import dev.seriema.catalog.toml.Utf8;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.math.BigInteger;

/// Goes over a stretch of JSON token by token.
final class JsonTokens {
  /// What [#peek()] gives where the stretch is at its end.
  static final char END = '\0';

  /// Signs of the smallest number of 64 bits.
  private static final int LONGEST_INTEGER = 20;

  private final String text;
  private final int end;
  private int position;

  JsonTokens(String text, int start, int end) {
    this.text = text;
    this.end = end;
    this.position = start;
  }

  /// The stretch is no JSON.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic fault;

    Malformed(Diagnostic fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }

    Diagnostic fault() {
      return fault;
    }
  }

  /// Where the next character stands.
  int position() {
    return position;
  }

  /// The next character that is not blank.
  char peek() {
    while (position < end && isBlank(text.charAt(position))) {
      position++;
    }
    return position < end ? text.charAt(position) : END;
  }

  /// Passes over a sign if it comes next.
  boolean take(char sign) {
    if (peek() == sign && position < end) {
      position++;
      return true;
    }
    return false;
  }

  void expect(char sign, String due) throws Malformed {
    if (!take(sign)) {
      throw unexpected(due);
    }
  }

  void expectQuote() throws Malformed {
    if (peek() != '"') {
      throw unexpected("a key in double quotes is due");
    }
  }

  void expectEnd() throws Malformed {
    peek();
    if (position < end) {
      throw unexpected("nothing is due behind the value");
    }
  }

  /// A string, at its opening quote.
  JsonValue.Text text() throws Malformed {
    JsonString string = new JsonString(text, position, end);
    JsonValue.Text value = string.read();
    position = value.span().end();
    return value;
  }

  /// `true`, `false` or `null`.
  JsonValue word() throws Malformed {
    int start = position;
    for (String word : new String[] {"true", "false", "null"}) {
      if (text.startsWith(word, start) && start + word.length() <= end) {
        position = start + word.length();
        SourceSpan span = new SourceSpan(start, position);
        return word.equals("null")
            ? new JsonValue.Nothing(span)
            : new JsonValue.Truth(word.equals("true"), span);
      }
    }
    throw unexpected("a value is due");
  }

  JsonValue number() throws Malformed {
    int start = position;
    take('-');
    if (position >= end || !isDigit(text.charAt(position))) {
      position = start;
      throw unexpected("a value is due");
    }
    int whole = position;
    digits();
    boolean sound = position == whole + 1 || text.charAt(whole) != '0';
    int behindWhole = position;
    if (position < end && text.charAt(position) == '.') {
      position++;
      sound &= digits();
    }
    if (position < end && (text.charAt(position) | 0x20) == 'e') {
      position++;
      if (position < end && (text.charAt(position) == '+' || text.charAt(position) == '-')) {
        position++;
      }
      sound &= digits();
    }
    SourceSpan span = new SourceSpan(start, position);
    String written = text.substring(start, position);
    if (!sound) {
      throw new Malformed(
          Diagnostic.of(JsonFault.BAD_NUMBER, span, "`" + shown(written) + "` is no number"));
    }
    return value(written, position == behindWhole, span);
  }

  private static JsonValue value(String written, boolean isWhole, SourceSpan span)
      throws Malformed {
    if (isWhole
        && written.length() <= LONGEST_INTEGER
        && new BigInteger(written).bitLength() < Long.SIZE) {
      return new JsonValue.IntegerNumber(Long.parseLong(written), span);
    }
    double number = Double.parseDouble(written);
    if (Double.isInfinite(number)) {
      throw new Malformed(
          Diagnostic.of(
              JsonFault.BAD_NUMBER, span, "`" + shown(written) + "` is too large a number"));
    }
    return new JsonValue.FloatNumber(number, span);
  }

  /// @return whether there is at least one
  private boolean digits() {
    int start = position;
    while (position < end && isDigit(text.charAt(position))) {
      position++;
    }
    return position > start;
  }

  private Malformed unexpected(String due) {
    if (position >= end) {
      return new Malformed(
          Diagnostic.of(
              JsonFault.MALFORMED,
              new SourceSpan(position, position),
              due + " where the text ends"));
    }
    if (Utf8.isEscape(text, position)) {
      return notUtf8(text, position);
    }
    int found = text.codePointAt(position);
    return new Malformed(
        Diagnostic.of(
            JsonFault.MALFORMED,
            new SourceSpan(position, position + Character.charCount(found)),
            due + ", not `" + Character.toString(found) + "`"));
  }

  /// A byte that belongs to no character.
  static Malformed notUtf8(String text, int place) {
    return new Malformed(
        Diagnostic.of(
            JsonFault.INVALID_UTF8,
            new SourceSpan(place, place + 1),
            "byte `0x%02X` is not UTF-8".formatted(text.charAt(place) & 0xff)));
  }

  private static String shown(String written) {
    return written.length() <= 40 ? written : written.substring(0, 40) + "…";
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
