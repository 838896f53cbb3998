package dev.seriema.model.exception;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// One of the conditions that an item of exceptions joins.
public sealed interface ExceptionEntry {
  /// The name of the field that is asked; in a nested entry, counted from the nested field.
  Written field();

  /// @param span where it is written
  record Written(String text, SourceSpan span) {}

  /// The field has a value.
  ///
  /// @param included whether it has to; otherwise it must not, and an absent field does
  record Match(Written field, boolean included, Written value) implements ExceptionEntry {}

  /// The field has one of several values.
  record MatchAny(Written field, boolean included, List<Written> values) implements ExceptionEntry {
    public MatchAny {
      values = List.copyOf(values);
    }
  }

  /// A value of the field fits a pattern with `*` and `?`.
  record Wildcard(Written field, boolean included, Written pattern) implements ExceptionEntry {}

  record Exists(Written field, boolean included) implements ExceptionEntry {}

  /// The field has a value of a value list.
  ///
  /// @param list its id
  /// @param type of the list, as the entry says it
  record InList(Written field, boolean included, Written list, Optional<Written> type)
      implements ExceptionEntry {}

  /// One object of a nested field satisfies several entries by itself.
  record Nested(Written field, List<ExceptionEntry> entries) implements ExceptionEntry {
    public Nested {
      entries = List.copyOf(entries);
    }
  }
}
