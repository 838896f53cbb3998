package dev.seriema.model.event;

/// How a value was written in the document.
public enum ValueKind {
  /// Text in quotes.
  STRING(0),
  /// A number, valid as JSON writes numbers; it may lie beyond every Java type.
  NUMBER(1),
  /// The literal `true`.
  TRUE(2),
  /// The literal `false`.
  FALSE(3),
  /// An object with members where a leaf is wanted; what is inside is reached by its own paths.
  OBJECT(4);

  /// The bits that a code may use.
  static final int CODE_BITS = 0x07;

  private static final ValueKind[] BY_CODE = {STRING, NUMBER, TRUE, FALSE, OBJECT};

  private final int code;

  ValueKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ValueKind ofCode(int code) {
    return BY_CODE[code];
  }

  /// The kind of a value by its first byte.
  static ValueKind of(byte sign) {
    return switch (sign) {
      case '"' -> STRING;
      case 't' -> TRUE;
      case 'f' -> FALSE;
      case '{' -> OBJECT;
      default -> NUMBER;
    };
  }
}
