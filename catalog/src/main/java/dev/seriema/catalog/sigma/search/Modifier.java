package dev.seriema.catalog.sigma.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A word behind a field's name that says how its values are meant.
public enum Modifier {
  CONTAINS("contains", Kind.PLACE),
  STARTSWITH("startswith", Kind.PLACE),
  ENDSWITH("endswith", Kind.PLACE),
  ALL("all", Kind.LIST),
  NEQ("neq", Kind.LIST),
  CASED("cased", Kind.CASE),
  EXISTS("exists", Kind.TYPE),
  RE("re", Kind.TYPE),
  I("i", Kind.FLAG),
  M("m", Kind.FLAG),
  S("s", Kind.FLAG),
  BASE64("base64", Kind.ENCODING),
  BASE64OFFSET("base64offset", Kind.ENCODING),
  UTF16("utf16", Kind.BYTES),
  UTF16LE("utf16le", Kind.BYTES),
  WIDE("wide", Kind.BYTES),
  UTF16BE("utf16be", Kind.BYTES),
  WINDASH("windash", Kind.DASH),
  CIDR("cidr", Kind.TYPE),
  LT("lt", Kind.ORDER),
  LTE("lte", Kind.ORDER),
  GT("gt", Kind.ORDER),
  GTE("gte", Kind.ORDER),
  MINUTE("minute", Kind.TIME),
  HOUR("hour", Kind.TIME),
  DAY("day", Kind.TIME),
  WEEK("week", Kind.TIME),
  MONTH("month", Kind.TIME),
  YEAR("year", Kind.TIME),
  FIELDREF("fieldref", Kind.TYPE),
  EXPAND("expand", Kind.EXPAND);

  /// What a modifier does.
  enum Kind {
    /// Says where in the field the value stands.
    PLACE,
    /// Says how the values of a list are joined.
    LIST,
    CASE,
    /// Makes something else of the value than a text.
    TYPE,
    /// Follows `re`.
    FLAG,
    /// Writes text or bytes in Base64.
    ENCODING,
    /// Makes bytes of a text.
    BYTES,
    DASH,
    ORDER,
    TIME,
    EXPAND
  }

  private final String word;
  private final Kind kind;

  Modifier(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
  }

  /// As rules write it.
  public String word() {
    return word;
  }

  Kind kind() {
    return kind;
  }

  static Optional<Modifier> named(String word) {
    return Arrays.stream(values()).filter(modifier -> modifier.word.equals(word)).findFirst();
  }

  /// The words of all.
  public static List<String> words() {
    return Arrays.stream(values()).map(Modifier::word).toList();
  }
}
