package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lint.OneLine;
import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import java.util.Optional;
import java.util.stream.Stream;

/// A query as lints look at it.
public record LintedQuery(String text, ClauseList tree, Schema schema) {
  /// Clauses side by side.
  ///
  /// @param field before the brackets around them
  record Level(ClauseList list, Optional<FieldName> field) {
    /// The field that a clause of this level looks into.
    Optional<FieldName> fieldOf(LuceneClause clause) {
      return clause.field().or(() -> field);
    }
  }

  /// A clause that is no brackets.
  record Leaf(LuceneClause clause, Optional<FieldName> field) {}

  /// The query and all brackets in it.
  Stream<Level> levels() {
    return levels(new Level(tree, Optional.empty()));
  }

  Stream<Leaf> leaves() {
    return levels()
        .flatMap(level ->
            level.list().clauses().stream()
                .filter(clause -> !(clause.value() instanceof LuceneValue.Group))
                .map(clause -> new Leaf(clause, level.fieldOf(clause))));
  }

  /// Exactly what stands at a place.
  String written(SourceSpan span) {
    return text.substring(span.start(), span.end());
  }

  /// What stands at a place, without its end if it is long, on one line.
  String shown(SourceSpan span) {
    return OneLine.of(written(span));
  }

  /// The type of a field that a table lists.
  Optional<FieldType> type(FieldName field) {
    return field.isPattern()
        ? Optional.empty()
        : schema.field(new FieldPath(field.name())).map(definition -> definition.type());
  }

  private static Stream<Level> levels(Level level) {
    return Stream.concat(
        Stream.of(level),
        level.list().clauses().stream()
            .flatMap(clause ->
                clause.value() instanceof LuceneValue.Group(var inner, _)
                    ? levels(new Level(inner, level.fieldOf(clause)))
                    : Stream.of()));
  }
}
