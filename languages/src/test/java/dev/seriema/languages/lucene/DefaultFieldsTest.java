package dev.seriema.languages.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.lucene.syntax.DefaultOperator;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where a value without a field is looked for, if the index lists its default fields. The pages of
/// specs have none listed.
class DefaultFieldsTest {
  private static final Schema SCHEMA =
      new ListedSchema(
          Map.of(
              "message", FieldType.TEXT,
              "process.name", FieldType.KEYWORD,
              "user.name", FieldType.KEYWORD,
              "process.pid", FieldType.LONG),
          true);

  @Test
  void a_value_is_looked_for_in_the_listed_fields_only() {
    List<String> fields = List.of("message", "process.name");
    assertThat(finds("sh", fields, "{'process.name': 'sh'}")).isTrue();
    assertThat(finds("sh", fields, "{'message': 'a sh b'}")).isTrue();
    assertThat(finds("sh", fields, "{'user.name': 'sh'}")).isFalse();
  }

  @Test
  void a_pattern_in_the_list_stands_for_several_fields() {
    assertThat(finds("sh", List.of("*.name"), "{'user.name': 'sh'}")).isTrue();
    assertThat(finds("sh", List.of("*.name"), "{'message': 'sh'}")).isFalse();
  }

  @Test
  void a_star_asks_for_a_value_in_the_listed_fields() {
    assertThat(finds("*", List.of("user.name"), "{'user.name': 'a'}")).isTrue();
    assertThat(finds("*", List.of("user.name"), "{'message': 'a'}")).isFalse();
    assertThat(finds("*:*", List.of("user.name"), "{'message': 'a'}")).isTrue();
  }

  @Test
  void a_sign_of_comparison_without_a_field_is_text() {
    assertThat(finds(">5", List.of("user.name"), "{'user.name': '>5'}")).isTrue();
    assertThat(finds(">5", List.of("user.name"), "{'user.name': '6'}")).isFalse();
    assertThat(finds(">5", List.of(), "{'user.name': '6'}")).isTrue();
  }

  @Test
  void a_text_without_words_falls_away_where_all_listed_fields_are_texts() {
    assertThat(finds("user.name:a AND \"--\"", List.of("message"), "{'user.name': 'a'}")).isTrue();
    assertThat(
            finds(
                "user.name:a AND \"--\"", List.of("message", "process.name"), "{'user.name': 'a'}"))
        .isFalse();
  }

  @Test
  void a_value_that_a_field_cannot_have_fails_the_search() {
    for (String query : List.of("process.pid:x", "user.name:/a(/", "process.pid:1*", "sh")) {
      Parsed<Optional<EventQuery>> strict = compile(query, List.of("process.pid"));
      assertThat(strict.diagnostics()).as(query).singleElement().matches(Diagnostic::isError);
      assertThat(strict.tree()).as(query).isEmpty();
      assertThat(compile(query, List.of()).tree()).as(query).isPresent();
    }
  }

  @Test
  void under_another_operator_all_clauses_and_all_words_are_needed() {
    LuceneSettings all =
        new LuceneSettings(SCHEMA, List.of(), DefaultOperator.AND, Optional.empty());
    assertThat(finds("message:(disk quota)", all, "{'message': 'quota of a disk'}")).isTrue();
    assertThat(finds("message:(disk quota)", all, "{'message': 'a disk'}")).isFalse();
    assertThat(finds("user.name:a message:b", all, "{'user.name': 'a'}")).isFalse();
    assertThat(finds("user.name:a OR message:b", all, "{'user.name': 'a'}")).isTrue();
  }

  private static boolean finds(String query, List<String> defaultFields, String event) {
    return finds(query, new LuceneSettings(SCHEMA, defaultFields, Optional.empty()), event);
  }

  private static boolean finds(String query, LuceneSettings settings, String event) {
    byte[] document = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new ReferenceEvaluator(SlowDecoder.everything(document))
            .evaluate(Lucene.compile(query, settings).tree().orElseThrow().condition())
        == ReferenceEvaluator.Truth.HOLDS;
  }

  private static Parsed<Optional<EventQuery>> compile(String query, List<String> defaultFields) {
    return Lucene.compile(query, new LuceneSettings(SCHEMA, defaultFields, Optional.empty()));
  }
}
