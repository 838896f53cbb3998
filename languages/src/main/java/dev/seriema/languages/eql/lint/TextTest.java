package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.EqlExpression.TextLiteral;
import dev.seriema.languages.eql.syntax.LiteralText;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A field put to texts, by an operator or a function.
///
/// @param definition empty for a field that no table lists
/// @param negated whether it is written `!=` or `not in`
/// @param texts at least one
/// @param span all of it
record TextTest(
    LintedQuery query,
    FieldName field,
    Optional<FieldDefinition> definition,
    Form form,
    LetterCase letterCase,
    boolean negated,
    List<TextLiteral> texts,
    SourceSpan span) {
  /// How the texts are read.
  enum Form {
    /// `==` and `!=`.
    EQUAL,
    /// `in` and `in~`.
    LIST,
    /// `:`, `like` and `like~`.
    PATTERN,
    /// `regex` and `regex~`.
    REGEX,
    /// The other arguments of a function, such as `startsWith`.
    PART
  }

  TextTest {
    texts = List.copyOf(texts);
  }

  /// Whether the whole value has to be one of the texts as they stand.
  boolean isWhole() {
    return form == Form.EQUAL || form == Form.LIST;
  }

  /// Whether a text stands for one value only, letter case aside.
  boolean isPlain(TextLiteral text) {
    return isWhole() || (form == Form.PATTERN && !hasWildcard(text.text()));
  }

  static boolean hasWildcard(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  FieldType type() {
    return definition.map(FieldDefinition::type).orElse(FieldType.UNKNOWN);
  }

  /// The field as it is written, with its question mark.
  String writtenField() {
    return query.written(field.span());
  }

  /// The texts as they are written, alone or as a list.
  String writtenTexts() {
    return texts.size() == 1
        ? query.written(texts.getFirst().span())
        : texts.stream()
            .map(text -> query.written(text.span()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /// Where a stretch of a text was written.
  SourceSpan place(TextLiteral text, int from, int to) {
    return LiteralText.at(query.text(), text.span().start()).span(from, to);
  }
}
