package dev.seriema.languages.search;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.Optional;

/// What became of a leaf query.
public sealed interface Leaf {
  record Lowered(Condition condition) implements Leaf {}

  /// No table lists the field, but it may turn up; its type is then what the event says, and a
  /// string is a keyword.
  record Unlisted(FieldPath path, Condition asIfKeyword) implements Leaf {}

  /// There is no such field: nothing has a value in it.
  record Unmapped(FieldPath path, SourceSpan span) implements Leaf {}

  /// The field lies in the objects of a nested field, and the query does not look into those.
  record Hidden(FieldPath nested, SourceSpan span) implements Leaf {}

  /// The text is no value of the field's type. A search server fails.
  record NotReadable(FieldType type, String text) implements Leaf {}

  /// Fields of the type are not asked such a thing. A search server fails.
  record NotAllowed(FieldType type, LeafQuery query) implements Leaf {}

  /// Empty where the search fails.
  default Optional<Condition> lowered() {
    return switch (this) {
      case Lowered(var condition) -> Optional.of(condition);
      case Unlisted(_, var asIfKeyword) -> Optional.of(asIfKeyword);
      case Unmapped(_, var span) -> Optional.of(new Condition.Always(false, span));
      case Hidden(_, var span) -> Optional.of(new Condition.Always(false, span));
      case NotReadable _, NotAllowed _ -> Optional.empty();
    };
  }
}
