package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.form.Shape.Field;
import dev.seriema.catalog.check.form.Shape.Fields;
import dev.seriema.catalog.check.form.Shape.Presence;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Goes through tables and compares each value with its shape.
///
/// @param findings take what is found
record FormWalk(FormFindings findings) {

  /// Goes through a table that stands by itself, such as `rule`.
  void table(WrittenTable table, Fields fields, String name) {
    table(table, fields, new Place(Optional.empty(), name, false, false));
  }

  private void table(WrittenTable table, Fields fields, Place place) {
    Set<String> meant = missing(table, fields, place);
    for (String key : table.keys()) {
      Optional<Field> field = fields.field(key);
      if (field.isEmpty() && !meant.contains(key)) {
        findings.unknown(table.member(key).orElseThrow(), fields, place);
      } else if (field.isPresent() && !(field.get().shape() instanceof Shape.Anything)) {
        table
            .member(key)
            .ifPresent(member ->
                value(
                    member.value(), field.get().shape(), place.inside(key, field.get().isRead())));
      }
    }
  }

  /// Tells which keys are missing.
  ///
  /// @return keys that somebody wrote for a missing one, which is told already
  private Set<String> missing(WrittenTable table, Fields fields, Place place) {
    Collection<String> keys = table.keys();
    Set<String> meant = Set.of();
    for (Field field : fields.required()) {
      if (!keys.contains(field.key()) || table.member(field.key()).isEmpty()) {
        List<String> unknown = keys.stream().filter(key -> fields.field(key).isEmpty()).toList();
        meant = new HashSet<>(meant);
        Suggestions.nearest(field.key(), unknown).ifPresent(meant::add);
        if (field.presence() == Presence.REQUIRED) {
          findings.missing(table, field.key(), unknown, place);
        }
      }
    }
    return meant;
  }

  /// Where a value stands. What it is called is put together only where something is told.
  ///
  /// @param above the table around it
  /// @param key what messages call it
  /// @param isItem whether it is one of a list
  /// @param isRead whether others tell its type
  record Place(Optional<Place> above, String key, boolean isItem, boolean isRead) {
    Place inside(String inner, boolean isInnerRead) {
      return new Place(Optional.of(this), inner, false, isInnerRead);
    }

    Place item() {
      return new Place(above, key, true, isRead);
    }

    /// Such as `rule.threshold`.
    String path() {
      return above.map(table -> table.path() + "." + key).orElse(key);
    }
  }

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
          table(table, fields, place);
        } else {
          expect(false, value, shape, place);
        }
      }
    }
  }

  private void items(WrittenList list, Shape.Items items, Place place) {
    findings.length(list, items, place);
    Place item = place.item();
    for (WrittenValue value : list.values()) {
      value(value, items.item(), item);
    }
  }

  private void entries(WrittenTable table, Shape entry, Place place) {
    for (String key : table.keys()) {
      table
          .member(key)
          .ifPresent(member -> value(member.value(), entry, place.inside(key, place.isRead())));
    }
  }

  private void expect(boolean fits, WrittenValue value, Shape shape, Place place) {
    if (!fits && !place.isRead()) {
      findings.type(value, shape, place);
    }
  }
}
