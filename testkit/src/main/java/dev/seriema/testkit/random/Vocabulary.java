package dev.seriema.testkit.random;

import dev.seriema.model.expression.Field;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.List;

/// The few fields and texts that random conditions and documents share, so that they meet often.
final class Vocabulary {
  static final List<Field> TEXTS =
      List.of(
          field("event.category", FieldType.KEYWORD),
          field("process.name", FieldType.KEYWORD),
          field("process.args", FieldType.KEYWORD),
          field("file.path", FieldType.WILDCARD));
  static final List<Field> NUMBERS =
      List.of(
          field("process.pid", FieldType.LONG),
          field("score", FieldType.DOUBLE),
          field("share", FieldType.FLOAT));
  static final Field TRUTH = field("signed", FieldType.BOOLEAN);
  static final Field ADDRESS = field("source.ip", FieldType.IP);
  static final Field DATE = field("created", FieldType.DATE);

  static final Field MESSAGE = field("message", FieldType.TEXT);
  static final FieldPath PARTS = new FieldPath("email.parts");

  /// Of the objects of the nested field [#PARTS].
  static final Field PART_NAME = field("email.parts.name", FieldType.KEYWORD);

  static final Field PART_SIZE = field("email.parts.size", FieldType.LONG);

  /// Another nested field in the objects of [#PARTS].
  static final FieldPath INNER_PARTS = new FieldPath("email.parts.inner");

  static final Field INNER_PART_NAME = field("email.parts.inner.name", FieldType.KEYWORD);

  /// In no table: each value is of the type that it is written in.
  static final Field UNLISTED = field("vendor.detail", FieldType.UNKNOWN);

  static final List<String> WORDS =
      List.of(
          "cmd.exe",
          "CMD.EXE",
          "cmd",
          "",
          "a",
          "ab",
          "aab",
          "C:\\Temp\\a.txt",
          "7",
          "-7",
          "4.5",
          "true",
          "straße",
          "STRASSE",
          "Kelvin \u212A",
          "日本語",
          "😀 smile",
          "a*b",
          "line\nend",
          "say \"hi\"");
  static final List<String> MESSAGES =
      List.of(
          "one two three",
          "Two one two",
          "one-two_three four.five",
          "three two one",
          "one onne noe",
          "\u4e00\u4e8c one two",
          "...",
          "one two one two two three");
  static final List<String> MESSAGE_WORDS = List.of("one", "two", "three", "eno", "four.five");
  static final List<Long> WHOLES = List.of(0L, 7L, -7L, 4L, 5L, 1L << 53, Long.MAX_VALUE);
  static final List<Double> FRACTIONS = List.of(0.0, 4.5, -7.0, 7.0, 1e300);

  /// Numbers as documents may spell them, sound JSON all of them.
  static final List<String> SPELLINGS =
      List.of(
          "-0",
          "-0.0",
          "7.0",
          "70e-1",
          "7.99",
          "-7.99",
          "1e5",
          "1e19",
          "1e400",
          "1e-99999999",
          "1e99999999",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854775808.5",
          "123456789012345678901234567890");

  /// Texts that look like numbers, or nearly.
  static final List<String> NUMBER_TEXTS =
      List.of(
          "7", "-7", "+7", "4.5", "4.5e0", " 7", "7d", "0x7p0", "NaN", "Infinity", "", ".", "a");

  static final List<String> ADDRESSES =
      List.of("10.0.0.1", "10.1.2.3", "192.0.2.7", "::1", "2001:db8::7", "::ffff:10.0.0.1");
  static final List<String> BLOCKS =
      List.of("10.0.0.0/8", "10.0.0.1/32", "2001:db8::/32", "::/0", "0.0.0.0/0");
  static final List<String> DATES =
      List.of("2026-03-02", "2026-03-02T10:00:00Z", "2026-03-02T10:00:00.000000001Z");
  static final List<String> PATTERNS =
      List.of("*", "a*", "*b", "*cmd*", "?", "a?b", "*a*b*", "cmd.???", "*ß*", "??", "", "*.exe");
  static final List<String> REGEXES =
      List.of("a+b?", "cmd\\.(exe|com)", ".*\\\\.*", "[0-9]+", "", "a.*");

  private Vocabulary() {}

  private static Field field(String name, FieldType type) {
    return new Field(new FieldPath(name), type);
  }
}
