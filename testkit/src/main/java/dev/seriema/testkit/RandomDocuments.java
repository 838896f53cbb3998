package dev.seriema.testkit;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// JSON documents that are small, odd and mostly sound: few keys in many spellings, all kinds of
/// values, blanks, escapes, envelopes.
public final class RandomDocuments {
  private static final String[] KEYS = {
    "a",
    "b",
    "c",
    "a.b",
    "b.c",
    "a.b.c",
    "",
    ".",
    "a.",
    ".b",
    "_id",
    "_index",
    "_source",
    "é",
    "€uro",
    "process.parent.name",
    "process.parent",
    "process",
    "name",
    "parent.name",
    "eight_by",
    "sixteen_bytes_ab",
    "more_than_sixteen_bytes_1_in_a_key",
    "more_than_sixteen_bytes_2_in_a_key"
  };

  private static final String[] TEXTS = {
    "",
    "x",
    "exactly8",
    "sixteen bytes!!!",
    "C:\\\\Windows\\\\System32\\\\cmd.exe",
    "\\u0041\\u00e9",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\udc00\\ud800",
    "\\ud83dx",
    "tab\\tnew\\nline",
    "\\\"quoted\\\"",
    "Grüße",
    "日本語のテキスト",
    "😀",
    "UPPER and lower",
    "ÀÉÎ",
    "K",
    "\u007f",
    "\u2028",
    "a text that is longer than two words of eight bytes each, plain",
    "a text that is longer than two words of eight bytes each, \\\"not\\\" plain é"
  };

  private static final String[] NUMBERS = {
    "0", "-0", "7", "-12", "1.5", "1e3", "1E+30", "-2.50e-7", "9223372036854775808", "1e999", "0.0"
  };

  private static final String[] BLANKS = {" ", "\n", "\r\n", "\t", "  "};

  private final RandomGenerator random;
  private final StringBuilder text = new StringBuilder();

  public RandomDocuments(RandomGenerator random) {
    this.random = random;
  }

  /// A sound document, save that keys may stand twice.
  public byte[] next() {
    text.setLength(0);
    blank();
    if (random.nextInt(40) == 0) {
      value(3);
    } else {
      object(1 + random.nextInt(5));
    }
    blank();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A document with a few bytes changed, left out, put in or doubled.
  public byte[] broken() {
    byte[] document = next();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      document = changed(document);
    }
    return document;
  }

  /// A document with one byte or stretch changed, as [#broken] changes it.
  public byte[] changed(byte[] document) {
    if (document.length == 0) {
      return document;
    }
    int at = random.nextInt(document.length);
    return switch (random.nextInt(6)) {
      case 0 -> spliced(document, at, 1, new byte[] {(byte) random.nextInt(256)});
      case 1 -> spliced(document, at, 1, new byte[0]);
      case 2 -> spliced(document, at, 0, new byte[] {telling()});
      case 3 -> spliced(document, at, 1, new byte[] {telling()});
      case 4 -> spliced(document, at, document.length - at, new byte[0]);
      default -> {
        int length = 1 + random.nextInt(Math.min(8, document.length - at));
        yield spliced(document, at, 0, java.util.Arrays.copyOfRange(document, at, at + length));
      }
    };
  }

  private static byte[] spliced(byte[] document, int at, int gone, byte[] put) {
    byte[] result = new byte[document.length - gone + put.length];
    System.arraycopy(document, 0, result, 0, at);
    System.arraycopy(put, 0, result, at, put.length);
    System.arraycopy(document, at + gone, result, at + put.length, document.length - at - gone);
    return result;
  }

  /// A byte that means something to JSON or to UTF-8.
  private byte telling() {
    byte[] telling = "{}[]:,\"\\u0e+-.tfn \u0000\u001f/".getBytes(StandardCharsets.UTF_8);
    byte[] high = {
      (byte) 0x80,
      (byte) 0xbf,
      (byte) 0xc0,
      (byte) 0xc3,
      (byte) 0xe0,
      (byte) 0xed,
      (byte) 0xf0,
      (byte) 0xf4
    };
    return random.nextInt(3) == 0
        ? high[random.nextInt(high.length)]
        : telling[random.nextInt(telling.length)];
  }

  private void value(int depth) {
    switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0, 1, 2 -> string(pick(TEXTS));
      case 3 -> text.append(pick(NUMBERS));
      case 4 -> text.append(random.nextBoolean() ? "true" : "false");
      case 5 -> text.append("null");
      case 6 -> array(depth - 1);
      default -> object(depth - 1);
    }
  }

  private void object(int depth) {
    text.append('{');
    int members = random.nextInt(6);
    for (int i = 0; i < members; i++) {
      text.append(i == 0 ? "" : ",");
      blank();
      key(pick(KEYS));
      blank();
      text.append(':');
      blank();
      value(depth);
      blank();
    }
    blank();
    text.append('}');
  }

  private void array(int depth) {
    text.append('[');
    blank();
    int elements = random.nextInt(4);
    for (int i = 0; i < elements; i++) {
      text.append(i == 0 ? "" : ",");
      blank();
      value(depth);
      blank();
    }
    text.append(']');
  }

  private void key(String key) {
    if (!key.isEmpty() && random.nextInt(8) == 0) {
      int at = random.nextInt(key.length());
      string(
          key.substring(0, at) + "\\u%04x".formatted((int) key.charAt(at)) + key.substring(at + 1));
    } else {
      string(key);
    }
  }

  private void string(String inside) {
    text.append('"').append(inside).append('"');
  }

  private void blank() {
    if (random.nextInt(6) == 0) {
      text.append(pick(BLANKS));
    }
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
