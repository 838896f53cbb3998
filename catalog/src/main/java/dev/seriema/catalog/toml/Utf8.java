package dev.seriema.catalog.toml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Bytes of a file to characters and back, also where they are not UTF-8.
///
/// Each byte that belongs to no character becomes one of 128 lone surrogates, U+DC80 to U+DCFF,
/// which no UTF-8 text can contain, so that encoding gives the same bytes again.
public final class Utf8 {
  private static final char ESCAPE = '\udc00';

  private Utf8() {}

  /// Whether bytes begin with the byte order mark of UTF-16.
  public static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
            || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
  }

  /// Where the first byte is that belongs to no character.
  public static OptionalInt firstForeign(byte[] bytes) {
    if (new String(bytes, UTF_8).indexOf('\ufffd') < 0) {
      return OptionalInt.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = strict().decode(in, CharBuffer.allocate(bytes.length), true);
    return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
  }

  private static CharsetDecoder strict() {
    return UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /// The characters of a file, with a fault for each byte that belongs to none.
  public static Parsed<String> decode(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return text.indexOf('\ufffd') < 0 ? new Parsed<>(text, List.of()) : decodeWithFaults(bytes);
  }

  private static Parsed<String> decodeWithFaults(byte[] bytes) {
    CharsetDecoder decoder = strict();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    List<Diagnostic> faults = new ArrayList<>();
    int unlisted = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      if (faults.size() < TomlFaults.LISTED) {
        faults.add(fault(bytes, in.position(), out.position()));
      } else {
        unlisted++;
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (ESCAPE | (in.get() & 0xff)));
      }
      result = decoder.decode(in, out, true);
    }
    if (unlisted > 0) {
      faults.add(
          Diagnostic.of(
              TomlFault.TOO_MANY_FAULTS,
              new SourceSpan(out.position(), out.position()),
              unlisted + " more bytes that are not UTF-8 are not listed"));
    }
    return new Parsed<>(out.flip().toString(), faults);
  }

  private static Diagnostic fault(byte[] bytes, int place, int character) {
    return Diagnostic.of(
        TomlFault.INVALID_UTF8,
        new SourceSpan(character, character + 1),
        "byte `0x%02X` at offset %d is not UTF-8".formatted(bytes[place] & 0xff, place));
  }

  static byte[] encode(String text) {
    boolean escaped = false;
    for (int i = 0; i < text.length() && !escaped; i++) {
      escaped = isEscape(text, i);
    }
    return escaped ? encodeWithEscapes(text) : text.getBytes(UTF_8);
  }

  private static byte[] encodeWithEscapes(String text) {
    ByteBuffer out = ByteBuffer.allocate(3 * text.length());
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isEscape(text, i)) {
        out.put(text.substring(plain, i).getBytes(UTF_8));
        out.put((byte) text.charAt(i));
        plain = i + 1;
      }
    }
    out.put(text.substring(plain).getBytes(UTF_8));
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  /// Whether the character stands for a byte; half of a pair does not.
  public static boolean isEscape(String text, int place) {
    char character = text.charAt(place);
    return character >= '\udc80'
        && character <= '\udcff'
        && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
  }
}
