package dev.seriema.languages.eql;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import java.util.List;

/// What a comparison with constants asks of a field.
///
/// @param type how the field's values are read for it
/// @param predicates one of them has to hold; none where no value can satisfy the comparison
record FieldTest(FieldType type, List<Predicate> predicates) {
  FieldTest {
    predicates = List.copyOf(predicates);
  }

  static FieldTest never(FieldType type) {
    return new FieldTest(type, List.of());
  }

  static FieldTest of(FieldType type, Predicate predicate) {
    return new FieldTest(type, List.of(predicate));
  }
}
