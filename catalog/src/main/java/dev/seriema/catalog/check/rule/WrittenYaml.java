package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable.Member;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A YAML document as the tables, lists and texts that JSON has, with their places.
///
/// Words without quotes are what they look like by YAML's core schema.
public final class WrittenYaml {
  private static final int LONGEST_INTEGER = 18;

  /// Longer words are texts.
  private static final int LONGEST_NUMBER = 400;

  private static final Pattern FRACTION =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private static final Pattern ENDLESS = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+");

  private final String text;
  private final int points;
  private final boolean readsNumbers;
  private int lastPoint;
  private int lastStart;

  private WrittenYaml(String text, boolean readsNumbers) {
    this.text = text;
    this.readsNumbers = readsNumbers;
    this.points = text.codePointCount(0, text.length());
  }

  static WrittenFile file(SourceText source, FactNode root) {
    return new WrittenFile(source, new WrittenYaml(source.text(), false).value(root));
  }

  /// The same where what looks like a number is no version of something, but a number. One that
  /// does not fit in 64 bits is the nearest that has a fraction, and one without end is none.
  public static JsonValue ofNumbers(SourceText source, FactNode root) {
    return new WrittenYaml(source.text(), true).value(root);
  }

  private JsonValue value(FactNode node) {
    int start = start(node);
    return switch (node) {
      case FactNode.Text scalar -> scalar(scalar, start);
      case FactNode.Listing list ->
          new JsonValue.Array(
              list.items().stream().map(this::value).toList(), new SourceSpan(start, start));
      case FactNode.Table table -> table(table, start);
    };
  }

  private JsonValue table(FactNode.Table table, int start) {
    Map<String, Member> members = new LinkedHashMap<>();
    table
        .members()
        .forEach((key, node) ->
            members.put(key, new Member(key, keySpan(key, start(node)), value(node))));
    return new JsonValue.Table(members, new SourceSpan(start, start));
  }

  private JsonValue scalar(FactNode.Text scalar, int start) {
    String value = scalar.value();
    SourceSpan span = span(value, start);
    return scalar.isString()
        ? new JsonValue.Text(value, span, SourceMap.identity())
        : word(value, span);
  }

  private JsonValue word(String value, SourceSpan span) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> new JsonValue.Truth(true, span);
      case "false" -> new JsonValue.Truth(false, span);
      case "", "~", "null" -> new JsonValue.Nothing(span);
      default ->
          readsNumbers
              ? numberOrText(value, span)
              : isInteger(value)
                  ? new JsonValue.IntegerNumber(Long.parseLong(value), span)
                  : new JsonValue.Text(value, span, SourceMap.identity());
    };
  }

  private static JsonValue numberOrText(String value, SourceSpan span) {
    if (value.length() <= LONGEST_NUMBER && WHOLE.matcher(value).matches()) {
      BigInteger number = whole(value);
      return number.bitLength() < Long.SIZE
          ? new JsonValue.IntegerNumber(number.longValueExact(), span)
          : new JsonValue.FloatNumber(number.doubleValue(), span);
    }
    if (value.length() <= LONGEST_NUMBER && FRACTION.matcher(value).matches()) {
      return new JsonValue.FloatNumber(Double.parseDouble(value), span);
    }
    return ENDLESS.matcher(value).matches()
        ? new JsonValue.FloatNumber(Double.NaN, span)
        : new JsonValue.Text(value, span, SourceMap.identity());
  }

  private static BigInteger whole(String value) {
    return value.startsWith("0x")
        ? new BigInteger(value.substring(2), 16)
        : value.startsWith("0o") ? new BigInteger(value.substring(2), 8) : new BigInteger(value);
  }

  private static boolean isInteger(String value) {
    String digits = value.startsWith("-") ? value.substring(1) : value;
    return !digits.isEmpty()
        && digits.length() <= LONGEST_INTEGER
        && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
  }

  /// With its quotes, if it has any; a text that is written otherwise than it reads has no end.
  private SourceSpan span(String value, int start) {
    int quotes = start < text.length() && "'\"".indexOf(text.charAt(start)) >= 0 ? 1 : 0;
    return text.startsWith(value, start + quotes)
        ? new SourceSpan(start, Math.min(text.length(), start + value.length() + 2 * quotes))
        : new SourceSpan(start, start);
  }

  /// The parser gives no place of a key: it stands before its value.
  private SourceSpan keySpan(String key, int valueStart) {
    int start = text.lastIndexOf(key, Math.max(0, valueStart - key.length()));
    return start < 0
        ? new SourceSpan(valueStart, valueStart)
        : new SourceSpan(start, start + key.length());
  }

  /// The parser counts code points; values come nearly in order, so that the way from the last one
  /// is short.
  private int start(FactNode node) {
    int point = Math.clamp(node.offset(), 0, points);
    lastStart = text.offsetByCodePoints(lastStart, point - lastPoint);
    lastPoint = point;
    return lastStart;
  }
}
