package dev.seriema.languages.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.expression.Clause;
import dev.seriema.model.schema.EcsSchema;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shape in which a query is explained: what counts of it, in the author's words.
class LuceneClausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "user.name:a ; <user.name:a>",
        "user.name:a OR user.id:b ; any(<user.name:a> <user.id:b>)",
        "user.name:a AND NOT user.id:b ; all(<user.name:a> not[NOT user.id:b](<user.id:b>))",
        "NOT user.name:a ; not[NOT user.name:a](<user.name:a>)",
        "user.name:a AND user.id:b OR user.id:c ; all(<user.name:a> <user.id:b>)",
        "user.name:(a OR -b) ; all(<a> not[-b](<b>))",
        "user.name:(a OR (b c))^2 ; any(<a> <b c>)",
        "user.name:a OR (NOT user.id:b) ; any(<user.name:a> not[NOT user.id:b](<user.id:b>))",
      })
  void a_query_keeps_its_shape_as_far_as_it_counts(String query, String shape) {
    Clause clause = Lucene.clause(query, new LuceneSettings(EcsSchema.newest())).orElseThrow();
    assertThat(shape(clause, query)).isEqualTo(shape);
  }

  private static String shape(Clause clause, String query) {
    String written = query.substring(clause.span().start(), clause.span().end());
    return switch (clause) {
      case Clause.Leaf _ -> "<" + written + ">";
      case Clause.Not(var operand, _) -> "not[" + written + "](" + shape(operand, query) + ")";
      case Clause.Group(var join, var terms, _) ->
          terms.stream()
              .map(term -> shape(term, query))
              .collect(Collectors.joining(" ", join == Clause.Join.ALL ? "all(" : "any(", ")"));
    };
  }
}
