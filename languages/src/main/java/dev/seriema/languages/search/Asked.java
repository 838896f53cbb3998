package dev.seriema.languages.search;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import java.util.List;

/// What a leaf query asks of the values of one type.
sealed interface Asked {
  /// One of the predicates has to hold for a value; where there are none, no value can do.
  ///
  /// @param type what the values are read as
  record Values(FieldType type, List<Predicate> predicates) implements Asked {
    public Values {
      predicates = List.copyOf(predicates);
    }
  }

  record NotReadable(FieldType type, String text) implements Asked {}

  record NotAllowed(FieldType type) implements Asked {}

  static Asked of(FieldType type, Predicate predicate) {
    return new Values(type, List.of(predicate));
  }

  static Asked nothing(FieldType type) {
    return new Values(type, List.of());
  }
}
