package dev.seriema.catalog.check.form;

import static dev.seriema.catalog.check.form.Shapes.TEXT;
import static dev.seriema.catalog.check.form.Shapes.TRUTH;
import static dev.seriema.catalog.check.form.Shapes.fields;
import static dev.seriema.catalog.check.form.Shapes.items;
import static dev.seriema.catalog.check.form.Shapes.words;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;

/// The table `[transform]`: what is laid into the guide of a rule when it is built.
final class TransformForm {
  static final Fields FIELDS =
      fields(
          Field.of(
              "osquery",
              items(
                  fields(
                      Field.of("label", TEXT).required(),
                      Field.of("query", TEXT).required(),
                      Field.of(
                          "ecs_mapping",
                          new Shape.Entries(
                              fields(
                                  Field.of("field", TEXT),
                                  Field.of("value", new Shape.Anything()))))))),
          Field.of(
              "investigate",
              items(
                  fields(
                      Field.of("label", TEXT).required(),
                      Field.of("description", TEXT),
                      Field.of("providers", items(items(provider()))).required(),
                      Field.of("relativeFrom", TEXT),
                      Field.of("relativeTo", TEXT)))));

  private TransformForm() {}

  private static Fields provider() {
    return fields(
        Field.of("excluded", TRUTH).required(),
        Field.of("field", TEXT).required(),
        Field.of("queryType", words("phrase", "range")).required(),
        Field.of("value", TEXT).required(),
        Field.of("valueType", words("string", "boolean")).required());
  }
}
