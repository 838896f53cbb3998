package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.value.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a query comes to, as one line: `+` before what must fit, `-` before what must not.
final class Structure {
  private Structure() {}

  /// Half of a surrogate pair is no character, and no term of Lucene has it.
  static String of(ClauseList query) {
    return of(query, DefaultOperator.OR);
  }

  static String of(ClauseList query, DefaultOperator operator) {
    return of(query, "", operator).replaceAll("\\p{Cs}", "\ufffd");
  }

  private static String of(ClauseList query, String field, DefaultOperator operator) {
    List<LuceneClause> clauses = query.clauses();
    if (clauses.size() == 1 && clauses.getFirst().modifier() == Modifier.NONE) {
      return of(clauses.getFirst(), field, operator);
    }
    List<Occur> occurrences = query.occurrences(operator, _ -> true);
    return IntStream.range(0, clauses.size())
        .mapToObj(i -> sign(occurrences.get(i)) + of(clauses.get(i), field, operator))
        .collect(Collectors.joining(" ", "(", ")"));
  }

  private static String of(LuceneClause clause, String around, DefaultOperator operator) {
    String field = clause.field().map(FieldName::name).orElse(around);
    String value =
        switch (clause.value()) {
          case LuceneValue.Words words -> field + ":" + words(words.text());
          case LuceneValue.LoneSign(var sign, _) -> field + ":" + words(String.valueOf(sign));
          case LuceneValue.Fuzzy(var text, var edits, _) -> field + ":" + fuzzy(text, edits);
          case LuceneValue.Phrase(var text, var slop, _) -> field + ":" + phrase(text, slop);
          case LuceneValue.Pattern(var wildcard, var prefix, _) ->
              field + ":" + pattern(wildcard, prefix);
          case LuceneValue.AnyValue _ ->
              field + ":" + pattern(new Wildcard(List.of(Wildcard.Blank.MANY)), false);
          case LuceneValue.Regex(var expression, _) -> field + ":" + regex(expression);
          case LuceneValue.Range(var from, var to, _) ->
              field
                  + ":"
                  + range(
                      from.text().orElse(null),
                      to.text().orElse(null),
                      from.inclusive(),
                      to.inclusive());
          case LuceneValue.Group(var clauses, _) -> of(clauses, field, operator);
          case LuceneValue.Unreadable _ -> throw new IllegalStateException("a sound query");
        };
    return clause
        .boost()
        .map(boost -> value + "^" + Float.parseFloat(boost.number()))
        .orElse(value);
  }

  private static String sign(Occur occur) {
    return switch (occur) {
      case MUST -> "+";
      case SHOULD -> "";
      case MUST_NOT -> "-";
    };
  }

  static String words(String text) {
    return "words<" + text + ">";
  }

  static String phrase(String text, int slop) {
    return "phrase<" + text + ">" + slop;
  }

  static String fuzzy(String text, Optional<Integer> edits) {
    return "fuzzy<" + text + ">" + edits.map(String::valueOf).orElse("auto");
  }

  static String pattern(Wildcard wildcard, boolean prefix) {
    return (prefix ? "prefix" : "pattern") + wildcard.parts();
  }

  static String regex(String expression) {
    return "regex<" + expression + ">";
  }

  /// A star is open to Elasticsearch in quotes and behind a backslash too.
  static String range(@Nullable String from, @Nullable String to, boolean least, boolean most) {
    return "range" + (least ? "[" : "{") + bound(from) + " to " + bound(to) + (most ? "]" : "}");
  }

  private static String bound(@Nullable String text) {
    return text == null || text.equals("*") ? "open" : text;
  }
}
