package dev.seriema.model.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks over one JSON value that a scanner has found sound, token by token, to copy it elsewhere.
///
/// What it is given must be valid: it checks nothing. Reused by [#reset]; not thread-safe.
public final class JsonCursor {
  /// What the cursor stands on.
  public enum Token {
    OBJECT,
    END_OBJECT,
    ARRAY,
    END_ARRAY,
    STRING,
    NUMBER,
    TRUE,
    FALSE,
    NULL,
    /// Behind the value.
    END
  }

  private byte[] bytes;
  private int at;
  private int limit;

  private int start;
  private int end;
  private boolean escaped;
  private boolean hasKey;
  private int keyStart;
  private int keyEnd;
  private boolean keyEscaped;

  /// @param start of the value; blanks around it do no harm
  public JsonCursor(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.limit = end;
  }

  /// Stands before another value.
  public void reset(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.limit = end;
    this.hasKey = false;
  }

  /// Moves on. The key of a member comes with its value and is no token of its own.
  public Token next() {
    hasKey = false;
    pass(',');
    if (at >= limit) {
      return Token.END;
    }
    Token token = token();
    if (token == Token.STRING && pass(':')) {
      hasKey = true;
      keyStart = start;
      keyEnd = end;
      keyEscaped = escaped;
      token = token();
    }
    return token;
  }

  /// Passes over the rest of the object or array that was just entered; [#start] and [#end] are
  /// then its brackets.
  public void skip() {
    int opening = start;
    int open = 1;
    while (open > 0) {
      switch (next()) {
        case OBJECT, ARRAY -> open++;
        case END_OBJECT, END_ARRAY -> open--;
        case STRING, NUMBER, TRUE, FALSE, NULL -> {}
        case END -> throw new IllegalStateException("not inside an object or array");
      }
    }
    start = opening;
  }

  /// The first byte of the token; of a string, the one behind its quote.
  public int start() {
    return start;
  }

  /// One past the last byte of the token; of a string, the closing quote.
  public int end() {
    return end;
  }

  /// Whether the token is a string with an escape, so that its text is not its bytes.
  public boolean isEscaped() {
    return escaped;
  }

  /// The text of a string, or another token as written. An escape that is half of a surrogate pair
  /// reads U+FFFD.
  public String text() {
    return text(start, end, escaped);
  }

  /// Whether the token is the value of a member of an object.
  public boolean hasKey() {
    return hasKey;
  }

  /// The first byte of the key, behind its quote.
  public int keyStart() {
    return keyStart;
  }

  /// The closing quote of the key.
  public int keyEnd() {
    return keyEnd;
  }

  /// Whether the key has an escape.
  public boolean isKeyEscaped() {
    return keyEscaped;
  }

  public String key() {
    return text(keyStart, keyEnd, keyEscaped);
  }

  private Token token() {
    escaped = false;
    start = at;
    byte first = bytes[at++];
    Token token =
        switch (first) {
          case '{' -> Token.OBJECT;
          case '}' -> Token.END_OBJECT;
          case '[' -> Token.ARRAY;
          case ']' -> Token.END_ARRAY;
          case '"' -> Token.STRING;
          case 't' -> Token.TRUE;
          case 'f' -> Token.FALSE;
          case 'n' -> Token.NULL;
          default -> Token.NUMBER;
        };
    switch (token) {
      case STRING -> {
        start = at;
        end = closingQuote();
        at = end + 1;
      }
      case NUMBER, TRUE, FALSE, NULL -> {
        while (at < limit && !isDelimiter(bytes[at])) {
          at++;
        }
        end = at;
      }
      case OBJECT, END_OBJECT, ARRAY, END_ARRAY, END -> end = at;
    }
    return token;
  }

  private int closingQuote() {
    int p = at;
    while (bytes[p] != '"') {
      if (bytes[p] == '\\') {
        escaped = true;
        p++;
      }
      p++;
    }
    return p;
  }

  /// Passes over blanks and one sign between them.
  ///
  /// @return whether the sign was there
  private boolean pass(char sign) {
    blanks();
    if (at < limit && bytes[at] == sign) {
      at++;
      blanks();
      return true;
    }
    return false;
  }

  private void blanks() {
    while (at < limit && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
  }

  private static boolean isDelimiter(byte unit) {
    return unit == ',' || unit == '}' || unit == ']' || unit <= ' ';
  }

  private String text(int from, int to, boolean hasEscapes) {
    if (!hasEscapes) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    byte[] plain = new byte[to - from + Words.BYTES];
    int length = JsonStrings.unescape(bytes, from, to, plain, 0);
    return new String(Arrays.copyOf(plain, length), StandardCharsets.UTF_8);
  }
}
