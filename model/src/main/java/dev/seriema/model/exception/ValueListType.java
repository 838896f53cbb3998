package dev.seriema.model.exception;

import java.util.Arrays;
import java.util.Optional;

/// What the values of a value list are.
public enum ValueListType {
  KEYWORD("keyword"),
  /// Texts that are compared word by word.
  TEXT("text"),
  IP("ip"),
  /// Blocks such as `10.0.0.0/8`, ranges such as `10.0.0.1-10.0.0.9`, and single addresses.
  IP_RANGE("ip_range"),
  BOOLEAN("boolean"),
  BYTE("byte"),
  SHORT("short"),
  INTEGER("integer"),
  LONG("long"),
  HALF_FLOAT("half_float"),
  FLOAT("float"),
  DOUBLE("double"),
  DATE("date"),
  DATE_NANOS("date_nanos");

  private final String word;

  ValueListType(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<ValueListType> named(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
