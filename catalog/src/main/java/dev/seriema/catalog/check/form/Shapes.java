package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;
import java.util.List;

/// Shapes that many keys have.
final class Shapes {
  static final Shape TEXT = new Shape.Text(TextForm.ANY);

  /// A text that says something.
  static final Shape NAME = new Shape.Text(TextForm.NOT_BLANK);

  static final Shape TRUTH = new Shape.Truth();
  static final Shape COUNT = new Shape.Whole(1, Integer.MAX_VALUE);
  static final Shape NUMBER = new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
  static final Shape TEXTS = items(TEXT);
  static final Shape FREE_TABLES = items(new Shape.FreeTable());

  private Shapes() {}

  static Fields fields(Field... fields) {
    return new Fields(List.of(fields));
  }

  /// A list of any length.
  static Shape items(Shape item) {
    return new Shape.Items(item, 0, Integer.MAX_VALUE);
  }

  static Shape words(String... words) {
    return new Shape.Words(List.of(words));
  }
}
