package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;
import dev.seriema.catalog.check.form.Shape.Presence;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Goes through tables and compares each value with its shape.
///
/// @param notation of the tables
record FormWalk(Notation notation, FormFindings findings) {

  /// @param path of the table, such as `rule.threshold`
  /// @param header what messages call it
  void table(WrittenTable table, Fields fields, String path, String header) {
    Set<String> meant = missing(table, fields, header);
    for (String key : table.keys()) {
      table
          .member(key)
          .ifPresent(member ->
              fields
                  .field(key)
                  .ifPresentOrElse(
                      field -> field(member.value(), field, path),
                      () -> {
                        if (!meant.contains(key)) {
                          findings.unknown(member, fields, path, header);
                        }
                      }));
    }
  }

  /// Tells which keys are missing.
  ///
  /// @return keys that somebody wrote for a missing one, which is told already
  private Set<String> missing(WrittenTable table, Fields fields, String header) {
    Set<String> meant = new HashSet<>();
    for (Field field : fields.required()) {
      if (table.member(field.key()).isEmpty()) {
        List<String> unknown =
            table.keys().stream().filter(key -> fields.field(key).isEmpty()).toList();
        Suggestions.nearest(field.key(), unknown).ifPresent(meant::add);
        if (field.presence() == Presence.REQUIRED) {
          findings.missing(table, field.key(), unknown, header);
        }
      }
    }
    return meant;
  }

  private void field(WrittenValue value, Field field, String path) {
    value(value, field.shape(), new Place(field.key(), path + "." + field.key(), field.isRead()));
  }

  /// Where a value stands.
  ///
  /// @param key what messages call it
  /// @param isRead whether others tell its type
  record Place(String key, String path, boolean isRead) {}

  private void value(WrittenValue value, Shape shape, Place place) {
    switch (shape) {
      case Shape.Anything _ -> {}
      case Shape.FreeTable _ -> expect(value instanceof WrittenTable, value, shape, place);
      case Shape.Truth _ -> expect(value instanceof WrittenTruth, value, shape, place);
      case Shape.Text(var form) -> {
        if (value instanceof WrittenText text) {
          findings.form(text, form, place);
        } else {
          expect(false, value, shape, place);
        }
      }
      case Shape.Words(var words) -> {
        if (value instanceof WrittenText text) {
          findings.word(text, words, place);
        } else {
          expect(false, value, shape, place);
        }
      }
      case Shape.Whole whole -> {
        if (value instanceof WrittenInteger number) {
          findings.range(number, whole, place);
        } else {
          expect(false, value, shape, place);
        }
      }
      case Shape.Items items -> {
        if (value instanceof WrittenList list) {
          items(list, items, place);
        } else {
          expect(false, value, shape, place);
        }
      }
      case Shape.TextOrTexts _ -> {
        if (value instanceof WrittenList list) {
          items(list, (Shape.Items) Shapes.TEXTS, place);
        } else {
          expect(value instanceof WrittenText, value, shape, place);
        }
      }
      case Shape.Entries(var entry) -> {
        if (value instanceof WrittenTable table) {
          entries(table, entry, place);
        } else {
          expect(false, value, shape, place);
        }
      }
      case Fields fields -> {
        if (value instanceof WrittenTable table) {
          table(table, fields, place.path(), notation.table(place.path()));
        } else {
          expect(false, value, shape, place);
        }
      }
    }
  }

  private void items(WrittenList list, Shape.Items items, Place place) {
    findings.length(list, items, place);
    for (WrittenValue item : list.values()) {
      if (items.item() instanceof Fields fields && item instanceof WrittenTable table) {
        table(table, fields, place.path(), notation.tables(place.path()));
      } else {
        value(item, items.item(), place);
      }
    }
  }

  private void entries(WrittenTable table, Shape entry, Place place) {
    for (String key : table.keys()) {
      table
          .member(key)
          .ifPresent(member ->
              value(
                  member.value(), entry, new Place(key, place.path() + "." + key, place.isRead())));
    }
  }

  private void expect(boolean fits, WrittenValue value, Shape shape, Place place) {
    if (!fits && !place.isRead()) {
      findings.type(value, shape, place);
    }
  }
}
