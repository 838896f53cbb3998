package dev.seriema.intake;

/// Finds where a JSON value ends, in text that comes in pieces. It checks no more than it needs;
/// what it lets pass and is no JSON, the scanner refuses.
///
/// A value that goes wrong is still followed: a text ends with its line, a bracket closes all that
/// was opened inside, and a line that starts as the value itself did starts another.
final class ValueSplitter {
  /// How a value ended.
  enum Outcome {
    /// It goes on behind the piece.
    OPEN,
    /// Here, as far as can be told.
    CLOSED,
    /// It breaks off, since another starts here.
    CUT,
    /// Nobody knows where, since a bracket closes what was opened around it.
    LOST
  }

  private static final int KNOWN_DEPTH = 1024;

  private final boolean[] objects = new boolean[KNOWN_DEPTH];
  private long depth;
  private boolean inText;
  private boolean escaped;
  private boolean isScalar;
  private boolean wantsKey;
  private boolean isBroken;

  /// The blanks before the line that the value starts, or -1 where it starts inside of a line.
  private int ownIndent;

  /// Whether all lines inside of the value stand further in.
  private boolean isIndented;

  /// The blanks of the line so far, or -1 behind its first sign.
  private int indent;

  private Outcome outcome = Outcome.OPEN;

  /// @param indent the blanks before the value where nothing else stands before it, else -1
  void begin(int indent) {
    depth = 0;
    inText = false;
    escaped = false;
    isScalar = false;
    wantsKey = false;
    isBroken = false;
    ownIndent = indent;
    isIndented = true;
    this.indent = -1;
  }

  Outcome outcome() {
    return outcome;
  }

  /// Whether a line that starts like this value can be told from those inside of it.
  boolean isIndented() {
    return isIndented && ownIndent >= 0;
  }

  /// @return where the value ends, or `end` while it is open
  int scan(byte[] bytes, int start, int end) {
    outcome = Outcome.OPEN;
    int at = start;
    while (at < end) {
      at = inText ? text(bytes, at, end) : sign(bytes, at);
      if (outcome != Outcome.OPEN) {
        return at;
      }
    }
    return end;
  }

  private int text(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      byte unit = bytes[at];
      if (unit == '\n') {
        inText = false;
        isBroken = true;
        return closedIfOutermost(at);
      }
      if (escaped) {
        escaped = false;
      } else if (unit == '\\') {
        escaped = true;
      } else if (unit == '"') {
        inText = false;
        return closedIfOutermost(at + 1);
      }
    }
    return end;
  }

  private int sign(byte[] bytes, int at) {
    byte sign = bytes[at];
    switch (sign) {
      case '\n' -> {
        indent = 0;
        return scalarEnd(at);
      }
      case ' ', '\t', '\r' -> {
        indent += indent >= 0 ? 1 : 0;
        return scalarEnd(at);
      }
      default -> {}
    }
    boolean startsLine = indent >= 0;
    if (startsLine && startsAnother(sign)) {
      outcome = Outcome.CUT;
      return at;
    }
    indent = -1;
    return switch (sign) {
      case '{', '[' -> open(sign == '{', at);
      case '}', ']' -> close(sign == '}', at);
      case ',' -> comma(at);
      case '"' -> {
        wantsKey = false;
        inText = true;
        yield at + 1;
      }
      default -> {
        isBroken |= wantsKey;
        isScalar |= depth == 0;
        yield at + 1;
      }
    };
  }

  /// Looks at the first sign of a line inside of the value.
  private boolean startsAnother(byte sign) {
    if (indent > ownIndent) {
      return false;
    }
    if (sign == '{' && (isBroken || wantsKey) && indent == ownIndent && isIndented) {
      return true;
    }
    isIndented &= sign == '}' || sign == ']';
    return false;
  }

  private int open(boolean isObject, int at) {
    isBroken |= wantsKey;
    if (depth < KNOWN_DEPTH) {
      objects[(int) depth] = isObject;
    }
    depth++;
    wantsKey = isObject;
    return at + 1;
  }

  private int close(boolean isObject, int at) {
    if (depth == 0) {
      outcome = isScalar ? Outcome.CLOSED : Outcome.LOST;
      return at;
    }
    wantsKey = false;
    while (depth > 0 && depth <= KNOWN_DEPTH && objects[(int) depth - 1] != isObject) {
      isBroken = true;
      depth--;
    }
    if (depth == 0) {
      outcome = Outcome.LOST;
      return at;
    }
    depth--;
    return closedIfOutermost(at + 1);
  }

  private int comma(int at) {
    if (depth == 0) {
      outcome = Outcome.CLOSED;
      return at;
    }
    wantsKey = depth <= KNOWN_DEPTH && objects[(int) depth - 1];
    return at + 1;
  }

  private int scalarEnd(int at) {
    if (isScalar) {
      outcome = Outcome.CLOSED;
      return at;
    }
    return at + 1;
  }

  private int closedIfOutermost(int behind) {
    if (depth == 0) {
      outcome = Outcome.CLOSED;
    }
    return behind;
  }
}
