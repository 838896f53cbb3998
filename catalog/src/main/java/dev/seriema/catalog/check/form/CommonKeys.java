package dev.seriema.catalog.check.form;

import static dev.seriema.catalog.check.form.Shapes.COUNT;
import static dev.seriema.catalog.check.form.Shapes.FREE_TABLES;
import static dev.seriema.catalog.check.form.Shapes.NAME;
import static dev.seriema.catalog.check.form.Shapes.NUMBER;
import static dev.seriema.catalog.check.form.Shapes.TEXT;
import static dev.seriema.catalog.check.form.Shapes.TEXTS;
import static dev.seriema.catalog.check.form.Shapes.TRUTH;
import static dev.seriema.catalog.check.form.Shapes.fields;
import static dev.seriema.catalog.check.form.Shapes.items;
import static dev.seriema.catalog.check.form.Shapes.words;

import dev.seriema.catalog.check.form.Shape.Field;
import java.util.List;

/// The keys that rules of all types have.
final class CommonKeys {
  private static final Shape EQUALS = words("equals");

  private CommonKeys() {}

  static final List<Field> ALL =
      List.of(
          Field.of("actions", FREE_TABLES),
          Field.of("author", TEXTS).required().read(),
          Field.of("building_block_type", words("default")).read(),
          Field.of("description", NAME).required().read(),
          Field.of("enabled", TRUTH),
          Field.of("exceptions_list", FREE_TABLES).read(),
          Field.of("false_positives", TEXTS).read(),
          Field.of("filters", FREE_TABLES).read(),
          Field.of("from", new Shape.Text(TextForm.LOOK_BACK)).read(),
          Field.of("interval", new Shape.Text(TextForm.INTERVAL)).read(),
          Field.of("investigation_fields", fields(Field.of("field_names", items(NAME)).required())),
          Field.of("license", TEXT).read(),
          Field.of("max_signals", COUNT).read(),
          Field.of("meta", new Shape.FreeTable()),
          Field.of("name", NAME).required().read(),
          Field.of("note", TEXT).read(),
          Field.of("references", TEXTS).read(),
          Field.of(
              "related_integrations",
              items(
                  fields(
                      Field.of("package", NAME).required(),
                      Field.of("version", NAME).required(),
                      Field.of("integration", NAME)))),
          Field.of(
              "required_fields",
              items(
                  fields(
                      Field.of("name", NAME).required(),
                      Field.of("type", NAME).required(),
                      Field.of("ecs", TRUTH)))),
          Field.of("response_actions", FREE_TABLES),
          Field.of("revision", NUMBER),
          Field.of("risk_score", NUMBER).required().read(),
          Field.of(
              "risk_score_mapping",
              items(
                  fields(
                      Field.of("field", TEXT).required(),
                      Field.of("operator", EQUALS),
                      Field.of("value", TEXT),
                      Field.of("risk_score", NUMBER)))),
          Field.of("rule_id", NAME).required().read(),
          Field.of("rule_name_override", TEXT),
          Field.of("setup", TEXT).read(),
          Field.of("severity", TEXT).required().read(),
          Field.of(
              "severity_mapping",
              items(
                  fields(
                      Field.of("field", TEXT).required(),
                      Field.of("operator", EQUALS),
                      Field.of("value", TEXT),
                      Field.of("severity", words("low", "medium", "high", "critical"))))),
          Field.of("tags", TEXTS).read(),
          Field.of("threat", items(ThreatForm.READ)).read(),
          Field.of("throttle", TEXT),
          Field.of("timeline_id", TEXT),
          Field.of("timeline_title", TEXT),
          Field.of("timestamp_override", TEXT).read(),
          Field.of("to", TEXT).read(),
          Field.of("type", TEXT).required().read(),
          Field.of("version", COUNT).read());
}
