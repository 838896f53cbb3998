package dev.seriema.model.schema;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The types of an index mapping, by their Elasticsearch names.
public enum FieldType {
  KEYWORD("keyword", Family.KEYWORD),
  CONSTANT_KEYWORD("constant_keyword", Family.KEYWORD),
  WILDCARD("wildcard", Family.KEYWORD),
  VERSION("version", Family.KEYWORD),
  FLATTENED("flattened", Family.KEYWORD),
  TEXT("text", Family.TEXT),
  MATCH_ONLY_TEXT("match_only_text", Family.TEXT),
  BYTE("byte", Family.WHOLE),
  SHORT("short", Family.WHOLE),
  INTEGER("integer", Family.WHOLE),
  LONG("long", Family.WHOLE),
  UNSIGNED_LONG("unsigned_long", Family.WHOLE),
  HALF_FLOAT("half_float", Family.FRACTION),
  FLOAT("float", Family.FRACTION),
  DOUBLE("double", Family.FRACTION),
  SCALED_FLOAT("scaled_float", Family.FRACTION),
  BOOLEAN("boolean", Family.BOOLEAN),
  DATE("date", Family.DATE),
  DATE_NANOS("date_nanos", Family.DATE),
  IP("ip", Family.IP),
  NESTED("nested", Family.NESTED),
  OBJECT("object", Family.OTHER),
  BINARY("binary", Family.OTHER),
  GEO_POINT("geo_point", Family.OTHER),
  GEO_SHAPE("geo_shape", Family.OTHER),
  LONG_RANGE("long_range", Family.OTHER),
  DATE_RANGE("date_range", Family.OTHER),
  IP_RANGE("ip_range", Family.OTHER),
  HISTOGRAM("histogram", Family.OTHER),
  /// In no table: the event's own JSON type decides, and a string is a keyword.
  UNKNOWN("unknown", Family.UNKNOWN);

  /// Types that compare alike.
  public enum Family {
    KEYWORD,
    TEXT,
    WHOLE,
    FRACTION,
    BOOLEAN,
    DATE,
    IP,
    NESTED,
    OTHER,
    UNKNOWN;

    /// Whether a constant means the same to values of either: numbers do, whatever they leave out.
    public boolean comparesLike(Family other) {
      return this == other || (isNumeric() && other.isNumeric());
    }

    public boolean isNumeric() {
      return this == WHOLE || this == FRACTION;
    }
  }

  private static final Map<String, FieldType> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(FieldType::mappingName, Function.identity()));

  private final String mappingName;
  private final Family family;

  FieldType(String mappingName, Family family) {
    this.mappingName = mappingName;
    this.family = family;
  }

  /// The type with that name in a mapping.
  ///
  /// @return empty for a name that no mapping has
  public static Optional<FieldType> named(String mappingName) {
    return Optional.ofNullable(BY_NAME.get(mappingName)).filter(type -> type != UNKNOWN);
  }

  /// Whether a value may be an object: one with members that an index stores under it, or, where
  /// nothing is known of the field, any.
  public boolean mayBeObject() {
    return switch (family) {
      case NESTED, OTHER, UNKNOWN -> true;
      case KEYWORD -> this == FLATTENED;
      case TEXT, WHOLE, FRACTION, BOOLEAN, DATE, IP -> false;
    };
  }

  public String mappingName() {
    return mappingName;
  }

  public Family family() {
    return family;
  }
}
