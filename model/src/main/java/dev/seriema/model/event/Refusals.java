package dev.seriema.model.event;

import dev.seriema.model.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Puts into words why a document is refused. Of several faults the last told counts.
final class Refusals {
  /// What a method returns in place of an offset when the document is refused.
  static final int REFUSED = -1;

  private static final int LONGEST_KEY = 60;

  private byte[] bytes = {};
  private int start;
  private int end;
  private @Nullable ScanFault fault;

  void begin(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.fault = null;
  }

  @Nullable ScanFault fault() {
    return fault;
  }

  void forget() {
    fault = null;
  }

  int size(int limit) {
    return refuse(
        EventFault.TOO_LARGE,
        start + limit,
        "the document has " + (end - start) + " bytes, the limit is " + limit);
  }

  int depth(int at, int limit) {
    return refuse(
        EventFault.TOO_DEEP,
        at,
        "objects and arrays lie more than " + limit + " deep, which is the limit");
  }

  int values(int at, int limit) {
    return refuse(
        EventFault.TOO_MANY_VALUES,
        at,
        "more than " + limit + " values of fields that are read, which is the limit");
  }

  int encoding(int at) {
    return refuse(EventFault.BAD_ENCODING, at, found(at) + " is not UTF-8");
  }

  int controlCharacter(int at) {
    return refuse(
        EventFault.CONTROL_CHARACTER,
        at,
        "the control character " + found(at) + " stands unescaped in a text");
  }

  int openText() {
    return refuse(EventFault.MALFORMED_JSON, end, "the document ends inside a text");
  }

  int escape(int backslash) {
    return refuse(
        EventFault.MALFORMED_JSON,
        backslash,
        "unknown escape: " + found(backslash + 1) + " after a backslash");
  }

  /// Something else stands where `expected` belongs.
  int unlike(String expected, int at) {
    if (at < end && bytes[at] < 0 && Utf8.beyond(bytes, at, end) < 0) {
      return encoding(at);
    }
    return refuse(EventFault.MALFORMED_JSON, at, "expected " + expected + ", found " + found(at));
  }

  /// Behind a value stands something that neither goes on nor closes.
  int unclosed(boolean inArray, int at) {
    return unlike(inArray ? "`,` or `]`" : "`,` or `}`", at);
  }

  int rest(int at) {
    return refuse(
        EventFault.MALFORMED_JSON, at, "the document is complete, yet " + found(at) + " follows");
  }

  int notAnObject(int at) {
    return refuse(EventFault.NOT_AN_OBJECT, at, "an event is an object, found " + nameOfValue(at));
  }

  int doubledKey(int quote, int keyEnd) {
    String key = new String(bytes, quote + 1, keyEnd - quote - 1, StandardCharsets.UTF_8);
    String shown = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + "…";
    return refuse(
        EventFault.DUPLICATE_KEY, quote, "the key `" + shown + "` stands twice in one object");
  }

  private int refuse(EventFault kind, int at, String message) {
    fault = new ScanFault(kind, Math.min(at, end) - start, message);
    return REFUSED;
  }

  private String found(int at) {
    if (at >= end) {
      return "the end";
    }
    byte unit = bytes[at];
    if (unit > ' ' && unit < 0x7f) {
      return "`" + (char) unit + "`";
    }
    return "byte 0x" + HexFormat.of().toHexDigits(unit);
  }

  private String nameOfValue(int at) {
    return switch (bytes[at]) {
      case '[' -> "an array";
      case '"' -> "a text";
      case 't', 'f' -> "a truth value";
      case 'n' -> "`null`";
      default -> "a number";
    };
  }
}
