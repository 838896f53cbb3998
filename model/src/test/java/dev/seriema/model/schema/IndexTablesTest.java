package dev.seriema.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.rule.IndexPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which tables answer for the indices of a query, and which of their definitions counts.
final class IndexTablesTest {
  private static final FieldPath CODE = new FieldPath("acme.code");

  private static final IndexTables TABLES =
      new IndexTables(
          List.of(
              table("audit", true, CODE, FieldType.LONG),
              table("mail", true, CODE, FieldType.KEYWORD),
              table("notes", true, CODE, FieldType.TEXT),
              table("short", true, CODE, FieldType.SHORT),
              table("draft", false, CODE, FieldType.UNKNOWN)));

  @Test
  void only_the_tables_of_the_named_indices_are_asked() {
    assertThat(type("logs-acme.audit-*")).isEqualTo(FieldType.LONG);
    assertThat(type("logs-acme.mail-prod")).isEqualTo(FieldType.KEYWORD);
    assertThat(TABLES.of(patterns("logs-other.*")).field(CODE)).isEmpty();
    assertThat(type("logs-acme.*", "-logs-acme.audit-*")).isEqualTo(FieldType.KEYWORD);
  }

  @Test
  void the_first_table_in_the_order_of_the_patterns_counts() {
    assertThat(type("logs-acme.mail-*", "logs-acme.audit-*")).isEqualTo(FieldType.KEYWORD);
    assertThat(type("logs-acme.audit-*", "logs-acme.mail-*")).isEqualTo(FieldType.LONG);
  }

  @Test
  void a_keyword_wins_over_a_text_whatever_the_order() {
    assertThat(type("logs-acme.notes-*", "logs-acme.mail-*")).isEqualTo(FieldType.KEYWORD);
    assertThat(type("logs-acme.notes-*", "logs-acme.audit-*")).isEqualTo(FieldType.TEXT);
  }

  @Test
  void a_type_that_no_table_tells_gives_way() {
    assertThat(type("logs-acme.draft-*", "logs-acme.audit-*")).isEqualTo(FieldType.LONG);
    assertThat(type("logs-acme.draft-*")).isEqualTo(FieldType.UNKNOWN);
  }

  @Test
  void tables_that_compare_differently_are_rivals_and_numbers_are_not() {
    assertThat(definition("logs-acme.audit-*", "logs-acme.mail-*").rivals())
        .extracting(rival -> rival.origin().words())
        .containsExactly("integration `acme`, data set `mail`");
    assertThat(definition("logs-acme.audit-*", "logs-acme.short-*").rivals()).isEmpty();
    assertThat(definition("logs-acme.audit-*", "logs-acme.draft-*").rivals()).isEmpty();
    assertThat(definition("logs-*").rivals())
        .extracting(FieldDefinition::type)
        .containsExactly(FieldType.KEYWORD, FieldType.TEXT);
  }

  @Test
  void what_is_not_listed_in_full_is_said() {
    assertThat(undescribed("logs-acme.audit-*", "logs-acme.ma*")).isEmpty();
    assertThat(undescribed("logs-acme.audit-*", "logs-other.x-*"))
        .containsExactly("logs-other.x-*");
    assertThat(undescribed("logs-acme.*")).as("one is a draft").containsExactly("logs-acme.*");
    assertThat(undescribed("logs-*")).containsExactly("logs-*");
    assertThat(undescribed("-logs-acme.audit-*")).isEmpty();
    assertThat(undescribed()).containsExactly(Schema.EVERY_INDEX);
  }

  @Test
  void a_judge_of_queries_closes_what_is_listed_in_full() {
    SchemaSource judge = TABLES.closedWhereDescribed();
    assertThat(judge.of(patterns("logs-acme.audit-*")).isClosed()).isTrue();
    assertThat(judge.of(patterns("logs-acme.*")).isClosed()).isFalse();
  }

  @Test
  void a_more_general_table_completes_a_definition() {
    FieldDefinition general =
        FieldDefinition.of(CODE, FieldType.LONG, new FieldOrigin.Ecs("1.0.0"))
            .asArray()
            .withAllowedValues(List.of(new AllowedValue("4", "1.0.0", Optional.empty())));
    Schema both =
        TABLES.of(patterns("logs-acme.audit-*")).orElse(new ListedSchema(List.of(general), false));
    FieldDefinition found = both.field(CODE).orElseThrow();
    assertThat(found.origin().words()).isEqualTo("integration `acme`, data set `audit`");
    assertThat(found.array()).isTrue();
    assertThat(found.allowedValues()).hasSize(1);
    assertThat(both.tables()).containsExactly("integration `acme`", "ECS 1.0.0");
  }

  private static IndexTable table(
      String dataSet, boolean complete, FieldPath field, FieldType type) {
    FieldDefinition definition =
        FieldDefinition.of(field, type, new FieldOrigin.Integration("acme", dataSet));
    return new IndexTable(
        "logs-acme." + dataSet + "-*",
        "logs-acme.*",
        complete,
        new ListedSchema(List.of(definition), false));
  }

  private static FieldDefinition definition(String... patterns) {
    return TABLES.of(patterns(patterns)).field(CODE).orElseThrow();
  }

  private static FieldType type(String... patterns) {
    return definition(patterns).type();
  }

  private static List<String> undescribed(String... patterns) {
    return TABLES.of(patterns(patterns)).undescribed();
  }

  private static IndexPatterns patterns(String... patterns) {
    return new IndexPatterns(Arrays.asList(patterns));
  }
}
