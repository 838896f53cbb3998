package dev.seriema.model.expression;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import java.util.List;

/// A typed condition over one event: it holds, fails, or is unknown. An event matches where it
/// holds.
///
/// `Not` turns holding and failing round and leaves unknown; `AllOf` and `AnyOf` are Kleene's.
public sealed interface Condition {
  /// The stretch of the query that says it.
  SourceSpan span();

  /// Holds or fails for every event.
  record Always(boolean holds, SourceSpan span) implements Condition {}

  /// Holds when at least one value of the field satisfies the predicate, and fails when none does,
  /// also when the event lacks the field. Values that cannot be read as the field's type count as
  /// absent.
  record Test(Field field, Predicate predicate, SourceSpan span) implements Condition {}

  /// Compares two computed values; unknown when one of them is missing or they cannot be compared.
  record Compare(Expression left, Comparison comparison, Expression right, SourceSpan span)
      implements Condition {}

  /// Holds when a computed value satisfies the predicate; unknown when it is missing or of a kind
  /// that the predicate does not ask about.
  record Satisfies(Expression expression, Predicate predicate, SourceSpan span)
      implements Condition {}

  /// Holds when a computed value is `true`; unknown when it is missing.
  record Holds(Expression expression, SourceSpan span) implements Condition {}

  /// Holds when a computed value is missing, fails otherwise; never unknown.
  record IsMissing(Expression expression, SourceSpan span) implements Condition {}

  /// Holds when one object of a nested field satisfies a condition by itself, and fails when none
  /// does.
  ///
  /// An index keeps such objects apart, so two tests in it are met by one object, while two tests
  /// outside may be met by two. An object without members is none.
  ///
  /// @param inner names its fields in full, as elsewhere; only values inside of the object count
  record Nested(FieldPath path, Condition inner, SourceSpan span) implements Condition {}

  /// Holds when some value of the event, whichever field it is of, satisfies what is asked of
  /// values at its place, and fails when none does. The objects of nested fields are looked into.
  record SomeField(FieldQuestions questions, SourceSpan span) implements Condition {}

  record Not(Condition operand, SourceSpan span) implements Condition {}

  record AllOf(List<Condition> terms, SourceSpan span) implements Condition {
    public AllOf {
      terms = atLeastTwo(terms);
    }
  }

  record AnyOf(List<Condition> terms, SourceSpan span) implements Condition {
    public AnyOf {
      terms = atLeastTwo(terms);
    }
  }

  private static List<Condition> atLeastTwo(List<Condition> terms) {
    if (terms.size() < 2) {
      throw new IllegalArgumentException("two terms or more are joined, got " + terms.size());
    }
    return List.copyOf(terms);
  }
}
