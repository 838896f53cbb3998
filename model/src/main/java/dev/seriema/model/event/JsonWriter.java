package dev.seriema.model.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/// Writes JSON on one line into a growing array of bytes.
///
/// Text that comes from events may not harm whoever looks at the output: control characters, line
/// and paragraph separators and marks that turn the reading direction are written as `\u202e`, also
/// in values that are copied. Commas are put by themselves.
public final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[4096];
  private int length;

  public void clear() {
    length = 0;
  }

  /// Takes back what was written behind a length.
  ///
  /// @param length not more than [#length()]
  public void cutBack(int length) {
    if (length > this.length) {
      throw new IllegalArgumentException("nothing stands at " + length);
    }
    this.length = length;
  }

  /// The array that holds what was written, up to [#length()]; it changes with the next call.
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  public JsonWriter beginObject() {
    separate();
    return put('{');
  }

  public JsonWriter endObject() {
    return put('}');
  }

  public JsonWriter beginArray() {
    separate();
    return put('[');
  }

  public JsonWriter endArray() {
    return put(']');
  }

  public JsonWriter name(String name) {
    string(name);
    return put(':');
  }

  public JsonWriter string(String text) {
    separate();
    put('"');
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < utf8.length; i++) {
      byte unit = utf8[i];
      if (isPlain(unit)) {
        i = plain(utf8, i, utf8.length) - 1;
      } else if (unit == '"' || unit == '\\') {
        put('\\').put(unit);
      } else {
        i += special(utf8, i);
      }
    }
    return put('"');
  }

  public JsonWriter number(long number) {
    separate();
    return ascii(Long.toString(number));
  }

  /// @param number finite
  public JsonWriter number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no " + number);
    }
    separate();
    return ascii(Double.toString(number));
  }

  public JsonWriter truth(boolean holds) {
    separate();
    return ascii(Boolean.toString(holds));
  }

  public JsonWriter nothing() {
    separate();
    return ascii("null");
  }

  public JsonWriter strings(Collection<String> texts) {
    beginArray();
    texts.forEach(this::string);
    return endArray();
  }

  /// Copies a value that is known to be valid JSON, without the blanks between its parts.
  public JsonWriter copy(byte[] json, int start, int end) {
    separate();
    boolean inString = false;
    for (int i = start; i < end; i++) {
      byte unit = json[i];
      if (!inString) {
        inString = unit == '"';
        if (unit != ' ' && unit != '\n' && unit != '\r' && unit != '\t') {
          put(unit);
        }
      } else if (unit == '\\') {
        put(unit).put(json[++i]);
      } else if (unit == '"') {
        inString = false;
        put(unit);
      } else if (isPlain(unit)) {
        i = plain(json, i, end) - 1;
      } else {
        i += special(json, i);
      }
    }
    return this;
  }

  /// Appends members that another writer wrote, without their braces.
  ///
  /// @param members an object as this class writes it
  public JsonWriter members(byte[] members) {
    if (members.length > 2) {
      separate();
      raw(members, 1, members.length - 1);
    }
    return this;
  }

  public JsonWriter endLine() {
    return put('\n');
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /// Writes what stands as it is inside a string, up to the first byte that does not.
  ///
  /// @return where that is
  private int plain(byte[] utf8, int start, int end) {
    int at = start;
    while (at < end && isPlain(utf8[at])) {
      at++;
    }
    raw(utf8, start, at);
    return at;
  }

  private static boolean isPlain(byte unit) {
    return unit >= 0x20 && unit != '"' && unit != '\\' && unit != 0x7F;
  }

  /// Writes what is not plain at a place inside a string, but for quotes and backslashes.
  ///
  /// @return how many bytes more than one were taken
  private int special(byte[] utf8, int at) {
    byte unit = utf8[at];
    if (unit >= 0) {
      switch (unit) {
        case '\n' -> put('\\').put('n');
        case '\r' -> put('\\').put('r');
        case '\t' -> put('\\').put('t');
        default -> escape(unit);
      }
      return 0;
    }
    int more = unit >= (byte) 0xF0 ? 3 : unit >= (byte) 0xE0 ? 2 : 1;
    int codePoint = more == 3 ? 0 : decode(utf8, at, more);
    if (isHarmful(codePoint)) {
      escape(codePoint);
    } else {
      raw(utf8, at, at + more + 1);
    }
    return more;
  }

  private static int decode(byte[] utf8, int at, int more) {
    return more == 1
        ? (utf8[at] & 0x1F) << 6 | (utf8[at + 1] & 0x3F)
        : (utf8[at] & 0x0F) << 12 | (utf8[at + 1] & 0x3F) << 6 | (utf8[at + 2] & 0x3F);
  }

  private static boolean isHarmful(int codePoint) {
    return (codePoint >= 0x80 && codePoint <= 0x9F)
        || codePoint == 0x61C
        || (codePoint >= 0x200E && codePoint <= 0x200F)
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private void escape(int codeUnit) {
    put('\\').put('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      put(HEX[codeUnit >>> shift & 0xF]);
    }
  }

  private void separate() {
    if (length > 0) {
      byte last = bytes[length - 1];
      if (last != '{' && last != '[' && last != ':' && last != '\n') {
        put(',');
      }
    }
  }

  private JsonWriter ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
    return this;
  }

  private void raw(byte[] source, int start, int end) {
    room(end - start);
    System.arraycopy(source, start, bytes, length, end - start);
    length += end - start;
  }

  private JsonWriter put(int unit) {
    room(1);
    bytes[length++] = (byte) unit;
    return this;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
