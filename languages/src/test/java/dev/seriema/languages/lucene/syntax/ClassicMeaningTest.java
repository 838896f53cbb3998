package dev.seriema.languages.lucene.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.lucene.Lucene;
import dev.seriema.languages.lucene.LuceneSettings;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/// What a query matches is what the tree of Lucene's own parser matches, completed as Elasticsearch
/// does where everything is forbidden. So neither parsing, nor lowering, nor printing changes the
/// meaning of a query.
class ClassicMeaningTest {
  private static final List<String> FIELDS = List.of("a", "b", "c");
  private static final List<String> VALUES = List.of("x", "y");
  private static final Schema SCHEMA =
      new ListedSchema(
          FIELDS.stream().collect(Collectors.toMap(field -> field, _ -> FieldType.KEYWORD)), true);

  @Test
  void a_query_matches_what_lucene_matches() {
    long seed = ThreadLocalRandom.current().nextLong();
    Chance chance = new Chance(seed);
    int matched = 0;
    int all = 0;
    for (int i = 0; i < 20_000; i++) {
      String query = clauses(chance, 3);
      DefaultOperator operator = chance.of(List.of(DefaultOperator.values()));
      Query classic = ClassicParser.query(query, operator).orElseThrow();
      Condition condition = condition(query, operator);
      Condition printed = condition(Printer.print(Lucene.parse(query).tree()), operator);
      for (int j = 0; j < 4; j++) {
        Map<String, List<String>> event =
            FIELDS.stream()
                .collect(Collectors.toMap(f -> f, _ -> chance.list(0, 2, () -> chance.of(VALUES))));
        boolean expected = matches(classic, event);
        assertThat(holds(condition, event))
            .as("seed %d: %s on %s", seed, query, event)
            .isEqualTo(expected);
        assertThat(holds(printed, event))
            .as("seed %d: %s on %s", seed, query, event)
            .isEqualTo(expected);
        matched += expected ? 1 : 0;
        all++;
      }
    }
    assertThat(matched).isBetween(all / 10, all * 9 / 10);
  }

  private static String clauses(Chance chance, int depth) {
    StringBuilder text = new StringBuilder(clause(chance, depth));
    for (int more = chance.below(4); more > 0; more--) {
      text.append(chance.of(List.of(" ", " AND ", " OR ", " && ", " || ")))
          .append(clause(chance, depth));
    }
    return text.toString();
  }

  private static String clause(Chance chance, int depth) {
    String sign = chance.of(List.of("", "", "", "+", "-", "NOT ", "!"));
    String field = chance.of(FIELDS) + ":";
    return switch (chance.below(depth == 0 ? 2 : 4)) {
      case 0, 1 -> sign + field + chance.of(VALUES);
      case 2 -> sign + "(" + clauses(chance, depth - 1) + ")";
      default -> sign + field + "(" + chance.of(VALUES) + " OR -" + chance.of(VALUES) + ")^2";
    };
  }

  private static boolean matches(Query query, Map<String, List<String>> event) {
    return switch (query) {
      case TermQuery leaf ->
          event.getOrDefault(leaf.getTerm().field(), List.of()).stream()
              .anyMatch(value -> leaf.getTerm().text().equals(Structure.words(value)));
      case BoostQuery weighted -> matches(weighted.getQuery(), event);
      case BooleanQuery list -> {
        boolean required = list.clauses().stream().anyMatch(clause -> clause.occur() == Occur.MUST);
        boolean optional =
            list.clauses().stream().anyMatch(clause -> clause.occur() == Occur.SHOULD);
        yield list.clauses().stream()
                .allMatch(clause ->
                    switch (clause.occur()) {
                      case MUST, FILTER -> matches(clause.query(), event);
                      case MUST_NOT -> !matches(clause.query(), event);
                      case SHOULD -> true;
                    })
            && (required
                || !optional
                || list.clauses().stream()
                    .anyMatch(clause ->
                        clause.occur() == Occur.SHOULD && matches(clause.query(), event)));
      }
      default -> throw new IllegalStateException("no query of ours: " + query);
    };
  }

  private static Condition condition(String query, DefaultOperator operator) {
    LuceneSettings settings = new LuceneSettings(SCHEMA, List.of(), operator, Optional.empty());
    return Lucene.compile(query, settings).tree().orElseThrow().condition();
  }

  private static boolean holds(Condition condition, Map<String, List<String>> event) {
    String document =
        event.entrySet().stream()
            .map(field ->
                field.getValue().stream()
                    .map(value -> '"' + value + '"')
                    .collect(Collectors.joining(",", '"' + field.getKey() + "\":[", "]")))
            .collect(Collectors.joining(",", "{", "}"));
    return new ReferenceEvaluator(SlowDecoder.everything(document.getBytes(StandardCharsets.UTF_8)))
            .evaluate(condition)
        == ReferenceEvaluator.Truth.HOLDS;
  }
}
