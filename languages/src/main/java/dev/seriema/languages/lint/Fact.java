package dev.seriema.languages.lint;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one part of a condition asks, in a form that can be compared with others.
///
/// @param question what it asks of a field; empty for anything computed
/// @param key what it is, apart from its place in the query
/// @param shown how messages name it
/// @param span where it stands
record Fact(Optional<Question> question, Object key, String shown, SourceSpan span) {

  /// What a part asks of one field.
  ///
  /// @param predicates one of them has to hold
  /// @param negated whether none of them may hold instead
  /// @param several whether the field may have more than one value
  record Question(Field field, List<Predicate> predicates, boolean negated, boolean several) {
    Question {
      predicates = List.copyOf(predicates);
    }

    Question opposite() {
      return new Question(field, predicates, !negated, several);
    }
  }

  /// @param written how the part stands in the query, in full
  static Fact of(
      Condition condition, boolean several, String written, String shown, SourceSpan span) {
    Optional<Question> question =
        field(condition)
            .map(field ->
                new Question(
                    field, predicates(condition), condition instanceof Condition.Not, several));
    return new Fact(question, question.isPresent() ? question.get() : written, shown, span);
  }

  /// The field that a part asks, if it asks nothing but that.
  static Optional<Field> field(Condition condition) {
    Field only = null;
    for (Condition part : tests(condition)) {
      if (!(part instanceof Condition.Test(var field, _, _))
          || (only != null && !only.equals(field))) {
        return Optional.empty();
      }
      only = field;
    }
    return Optional.ofNullable(only);
  }

  /// Whether it asks only whether a field has a value.
  boolean asksExistence() {
    return question
        .filter(asked -> asked.predicates().contains(new Predicate.Exists()))
        .isPresent();
  }

  private static List<Predicate> predicates(Condition condition) {
    List<Predicate> predicates = new ArrayList<>();
    for (Condition test : tests(condition)) {
      if (test instanceof Condition.Test(_, var predicate, _)) {
        predicates.add(predicate);
      }
    }
    return predicates;
  }

  private static List<Condition> tests(Condition condition) {
    return switch (condition) {
      case Condition.Not(var operand, _) -> tests(operand);
      case Condition.AnyOf(var terms, _) -> terms;
      case Condition other -> List.of(other);
    };
  }
}
