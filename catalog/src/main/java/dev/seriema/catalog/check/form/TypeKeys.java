package dev.seriema.catalog.check.form;

import static dev.seriema.catalog.check.form.Shapes.COUNT;
import static dev.seriema.catalog.check.form.Shapes.FREE_TABLES;
import static dev.seriema.catalog.check.form.Shapes.NAME;
import static dev.seriema.catalog.check.form.Shapes.TEXT;
import static dev.seriema.catalog.check.form.Shapes.TEXTS;
import static dev.seriema.catalog.check.form.Shapes.TRUTH;
import static dev.seriema.catalog.check.form.Shapes.fields;
import static dev.seriema.catalog.check.form.Shapes.items;
import static dev.seriema.catalog.check.form.Shapes.words;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;
import dev.seriema.model.rule.RuleType;
import java.util.ArrayList;
import java.util.List;

/// The keys that rules of one type have and others have not.
final class TypeKeys {
  private TypeKeys() {}

  /// @param isFile whether they are those of a rule file, not of Kibana's API
  static List<Field> of(RuleType type, boolean isFile) {
    return switch (type) {
      case QUERY, SAVED_QUERY ->
          and(query(isFile && type == RuleType.QUERY), indices(), suppression(isFile));
      case EQL ->
          and(
              query(isFile),
              indices(),
              Field.of("event_category_override", TEXT).read(),
              Field.of("tiebreaker_field", TEXT).read(),
              Field.of("timestamp_field", TEXT).read(),
              suppression(isFile));
      case ESQL -> and(query(isFile), List.of(), suppression(isFile));
      case THRESHOLD ->
          and(
              query(isFile),
              indices(),
              Field.of("threshold", threshold(isFile)).required(),
              Field.of("alert_suppression", fields(Field.of("duration", duration()).required())));
      case NEW_TERMS ->
          isFile
              ? and(
                  query(true),
                  indices(),
                  Field.of("new_terms", newTerms()).required(),
                  suppression(true))
              : and(
                  query(false),
                  indices(),
                  Field.of("new_terms_fields", new Shape.Items(NAME, 1, 3)).required(),
                  Field.of("history_window_start", TEXT).required(),
                  suppression(false));
      case THREAT_MATCH ->
          and(
              query(isFile),
              indices(),
              Field.of("threat_index", TEXTS).read().required(),
              Field.of("threat_mapping", items(mappingGroup())).required(),
              Field.of("threat_query", TEXT).read(),
              Field.of("threat_language", TEXT).read(),
              Field.of("threat_filters", FREE_TABLES).read(),
              Field.of("threat_indicator_path", TEXT),
              Field.of("concurrent_searches", COUNT),
              Field.of("items_per_search", COUNT),
              suppression(isFile));
      case MACHINE_LEARNING ->
          List.of(
              Field.of("anomaly_threshold", new Shape.Whole(0, 100)).required(),
              Field.of("machine_learning_job_id", new Shape.TextOrTexts()).required(),
              suppression(isFile));
    };
  }

  /// Without a language, a cluster takes the one that is usual for the type; a file names it.
  private static List<Field> query(boolean isLanguageNamed) {
    Field language = Field.of("language", TEXT).read();
    return List.of(
        Field.of("query", TEXT).read(), isLanguageNamed ? language.required() : language);
  }

  private static List<Field> indices() {
    return List.of(Field.of("index", TEXTS).read(), Field.of("data_view_id", TEXT));
  }

  private static Field suppression(boolean isFile) {
    Field strategy = Field.of("missing_fields_strategy", words("suppress", "doNotSuppress"));
    return Field.of(
        "alert_suppression",
        fields(
            Field.of("group_by", new Shape.Items(NAME, 1, 3)).required(),
            Field.of("duration", duration()),
            isFile ? strategy.required() : strategy));
  }

  private static Fields duration() {
    return fields(
        Field.of("value", COUNT).required(), Field.of("unit", words("s", "m", "h")).required());
  }

  private static Fields threshold(boolean isFile) {
    return fields(
        Field.of("field", isFile ? new Shape.Items(TEXT, 0, 5) : new Shape.TextOrTexts())
            .required(),
        Field.of("value", COUNT).required(),
        Field.of(
            "cardinality",
            items(
                fields(Field.of("field", TEXT).required(), Field.of("value", COUNT).required()))));
  }

  private static Fields newTerms() {
    return fields(
        Field.of("field", words("new_terms_fields")).required(),
        Field.of("value", new Shape.Items(NAME, 1, 3)).required(),
        Field.of(
                "history_window_start",
                new Shape.Items(
                    fields(
                        Field.of("field", words("history_window_start")).required(),
                        Field.of("value", TEXT).required()),
                    1,
                    1))
            .required());
  }

  private static Fields mappingGroup() {
    return fields(
        Field.of(
                "entries",
                items(
                    fields(
                        Field.of("field", NAME).required(),
                        Field.of("type", words("mapping")).required(),
                        Field.of("value", NAME).required(),
                        Field.of("negate", TRUTH))))
            .required());
  }

  private static List<Field> and(List<Field> some, List<Field> more, Field... others) {
    List<Field> all = new ArrayList<>(some);
    all.addAll(more);
    all.addAll(List.of(others));
    return all;
  }
}
