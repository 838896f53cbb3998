package dev.seriema.catalog.check.form;

import static dev.seriema.catalog.check.form.Shapes.TEXT;
import static dev.seriema.catalog.check.form.Shapes.TRUTH;
import static dev.seriema.catalog.check.form.Shapes.fields;
import static dev.seriema.catalog.check.form.Shapes.items;
import static dev.seriema.catalog.check.form.Shapes.words;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;

/// The table `[metadata]` of a rule that is not deprecated.
final class MetadataForm {
  static final Fields FIELDS =
      fields(
          Field.of("creation_date", new Shape.Text(TextForm.DATE)).required(),
          Field.of("updated_date", new Shape.Text(TextForm.DATE)).required(),
          Field.of("deprecation_date", new Shape.Text(TextForm.DATE)),
          Field.of(
              "maturity", words("development", "experimental", "beta", "production", "deprecated")),
          Field.of("integration", new Shape.TextOrTexts()),
          Field.of("min_stack_version", new Shape.Text(TextForm.STACK)),
          Field.of("min_stack_comments", TEXT),
          Field.of("bypass_bbr_timing", TRUTH),
          Field.of("promotion", TRUTH),
          Field.of("query_schema_validation", TRUTH),
          Field.of("os_type_list", items(words("windows", "linux", "macos"))),
          Field.of("related_endpoint_rules", items(new Shape.Anything())),
          Field.of("comments", TEXT),
          Field.of("extended", new Shape.FreeTable()));

  private MetadataForm() {}
}
