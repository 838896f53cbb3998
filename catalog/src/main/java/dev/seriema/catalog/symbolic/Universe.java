package dev.seriema.catalog.symbolic;

import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// All values that fields of a type can have, as the engine reads them.
final class Universe {
  private Universe() {}

  /// @return empty for types whose values are no plain values
  static Optional<ValueSet> of(FieldType type) {
    return kinds(type).map(kinds -> new ValueSet(type, kinds));
  }

  private static Optional<List<KindSet>> kinds(FieldType type) {
    return switch (type.family()) {
      case KEYWORD, TEXT -> Optional.of(List.of(TextSet.ALL));
      case WHOLE -> Optional.of(whole(type));
      case FRACTION ->
          Optional.of(
              List.of(OrdinalSet.all(type == FieldType.FLOAT ? Scale.FLOAT : Scale.DOUBLE)));
      case BOOLEAN -> Optional.of(List.of(OrdinalSet.all(Scale.TRUTH)));
      case DATE -> Optional.of(List.of(OrdinalSet.all(Scale.MOMENT)));
      case IP -> Optional.of(List.of(OrdinalSet.all(Scale.ADDRESS)));
      case UNKNOWN ->
          Optional.of(
              List.of(
                  TextSet.ALL,
                  OrdinalSet.all(Scale.WHOLE),
                  OrdinalSet.all(Scale.DOUBLE),
                  OrdinalSet.all(Scale.TRUTH)));
      case NESTED, OTHER -> Optional.empty();
    };
  }

  private static List<KindSet> whole(FieldType type) {
    return switch (type) {
      case BYTE -> between(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> between(Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> between(Integer.MIN_VALUE, Integer.MAX_VALUE);
      // From 2^63 on the values are the nearest fractions.
      case UNSIGNED_LONG ->
          List.of(
              OrdinalSet.between(Scale.WHOLE, BigInteger.ZERO, Scale.WHOLE.greatest()),
              OrdinalSet.between(
                  Scale.DOUBLE,
                  Scale.DOUBLE.place(Value.of(0x1p63)).orElseThrow(),
                  Scale.DOUBLE.place(Value.of(0x1p64)).orElseThrow()));
      default -> List.of(OrdinalSet.all(Scale.WHOLE));
    };
  }

  private static List<KindSet> between(long least, long greatest) {
    return List.of(
        OrdinalSet.between(Scale.WHOLE, BigInteger.valueOf(least), BigInteger.valueOf(greatest)));
  }
}
