package dev.seriema.catalog.sigma;

import dev.seriema.model.schema.FieldType;

/// What a part of a query of ES|QL is.
enum EsqlType {
  TEXT,
  NUMBER,
  TRUTH,
  DATE,
  ADDRESS,
  SPAN;

  static EsqlType of(FieldType.Family family) {
    return switch (family) {
      case KEYWORD, TEXT -> TEXT;
      case WHOLE, FRACTION -> NUMBER;
      case BOOLEAN -> TRUTH;
      case DATE -> DATE;
      case IP -> ADDRESS;
      case NESTED, OTHER, UNKNOWN -> throw new AssertionError("unsupported: " + family);
    };
  }
}
