package dev.seriema.model.expression;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.List;

/// What is asked of the fields that a pattern of names stands for, handed to the engine as a value.
/// The same place always gives the same questions; it is equal only to itself.
public interface FieldQuestions {
  /// A question about the values at one place of an event.
  ///
  /// @param type what the values are read as
  record Question(FieldType type, Predicate predicate) {}

  /// The pattern as queries spell it, such as `user.*`.
  String pattern();

  /// @param place the dotted name of a value in an event
  /// @return one of them has to hold; several where several fields have their values there; empty
  ///   where no field that fits has
  List<Question> at(FieldPath place);

  /// All predicates that may be asked anywhere.
  List<Predicate> predicates();
}
