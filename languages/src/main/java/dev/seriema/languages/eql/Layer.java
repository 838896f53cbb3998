package dev.seriema.languages.eql;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import java.util.List;

/// Which of the two layers of truth a condition is in; docs/adr/0004-eql-truth.md says why there
/// are two.
enum Layer {
  /// The condition of the query itself, joined by `and`, `or` and `not`: a test on a field fails
  /// for an event without it, and any value of the field may satisfy it.
  PLAIN,
  /// A condition inside of a value: unknown where a field is missing; of several values the least
  /// is read.
  COMPUTED;

  /// Asks a field one of the predicates of a test.
  Condition test(Field field, FieldTest test, SourceSpan span) {
    Field read = new Field(field.path(), test.type());
    List<Condition> terms =
        test.predicates().stream().map(predicate -> ask(read, predicate, span)).toList();
    return terms.isEmpty() && this == COMPUTED
        ? impossible(read, span)
        : Conditions.anyOf(terms, span);
  }

  Condition test(Field field, FieldType type, Predicate predicate, SourceSpan span) {
    return ask(new Field(field.path(), type), predicate, span);
  }

  /// The condition that is unknown for every event. The plain layer counts it as failed; that is
  /// the same there, because negations have been carried to the leaves.
  Condition unknown(SourceSpan span) {
    return this == PLAIN ? new Condition.Always(false, span) : Conditions.unknown(span);
  }

  private Condition ask(Field field, Predicate predicate, SourceSpan span) {
    return this == PLAIN
        ? new Condition.Test(field, predicate, span)
        : new Condition.Satisfies(new Expression.FieldValue(field), predicate, span);
  }

  /// Fails for every value of a field and is unknown without one.
  private static Condition impossible(Field field, SourceSpan span) {
    return new Condition.Not(
        new Condition.Satisfies(new Expression.FieldValue(field), new Predicate.Exists(), span),
        span);
  }
}
