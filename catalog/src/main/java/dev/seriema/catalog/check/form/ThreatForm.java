package dev.seriema.catalog.check.form;

import static dev.seriema.catalog.check.form.Shapes.NAME;
import static dev.seriema.catalog.check.form.Shapes.fields;
import static dev.seriema.catalog.check.form.Shapes.items;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One entry of `threat`.
final class ThreatForm {
  /// As it stands below `[rule]`, where whoever reads the rule tells most of its faults.
  static final Fields READ = of(Field::read);

  /// As it stands elsewhere.
  static final Fields UNREAD = of(UnaryOperator.identity());

  private ThreatForm() {}

  private static Fields of(UnaryOperator<Field> told) {
    Field subtechnique = told.apply(Field.of("subtechnique", items(new Fields(entry(told)))));
    List<Field> technique = new ArrayList<>(entry(told));
    technique.add(subtechnique);
    return fields(
        told.apply(Field.of("framework", NAME).required()),
        told.apply(Field.of("tactic", new Fields(entry(told))).required()),
        told.apply(Field.of("technique", items(new Fields(technique)))));
  }

  private static List<Field> entry(UnaryOperator<Field> told) {
    return Stream.of("id", "name", "reference")
        .map(key -> told.apply(Field.of(key, NAME).required()))
        .toList();
  }
}
