package dev.seriema.languages.lucene;

import dev.seriema.languages.field.FieldReference;
import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the names of fields in a query.
final class FieldNames {
  private FieldNames() {}

  static Stream<FieldReference> in(ClauseList query) {
    return in(query, false);
  }

  /// @param existence whether values stand behind `_exists_`
  private static Stream<FieldReference> in(ClauseList query, boolean existence) {
    return query.clauses().stream().flatMap(clause -> in(clause, existence));
  }

  private static Stream<FieldReference> in(LuceneClause clause, boolean around) {
    boolean existence = clause.field().map(FieldName::asksExistence).orElse(around);
    Stream<FieldReference> before =
        clause.field().filter(name -> !name.asksExistence()).stream()
            .flatMap(name -> named(name.name(), name.span()));
    return Stream.concat(
        before,
        clause.value() instanceof LuceneValue.Group(var inner, _)
            ? in(inner, existence)
            : existence
                ? Existence.asked(clause.value()).stream()
                    .flatMap(name -> named(name, clause.value().span()))
                : Stream.of());
  }

  private static Stream<FieldReference> named(String name, SourceSpan span) {
    return Optional.of(name)
        .filter(plain -> plain.indexOf('*') < 0 && !plain.isEmpty())
        .map(plain -> new FieldReference(new FieldPath(plain), false, span))
        .stream();
  }
}
