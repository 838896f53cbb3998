package dev.seriema.model.event;

/// How a value was written in the document.
public enum ValueKind {
  /// Text in quotes.
  STRING(ValueKind.STRING_CODE),
  /// A number, valid as JSON writes numbers; it may lie beyond every Java type.
  NUMBER(ValueKind.NUMBER_CODE),
  /// The literal `true`.
  TRUE(ValueKind.TRUE_CODE),
  /// The literal `false`.
  FALSE(ValueKind.FALSE_CODE),
  /// An object with members where a leaf is wanted; what is inside is reached by its own paths.
  OBJECT(4);

  static final int STRING_CODE = 0;
  static final int NUMBER_CODE = 1;
  static final int TRUE_CODE = 2;
  static final int FALSE_CODE = 3;

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
