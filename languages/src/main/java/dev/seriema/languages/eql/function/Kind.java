package dev.seriema.languages.eql.function;

import dev.seriema.model.value.Value;

/// What a value is, as far as EQL tells values apart.
public enum Kind {
  TEXT("a text"),
  NUMBER("a number"),
  TRUTH("a truth value"),
  MOMENT("a date"),
  ADDRESS("an address"),
  /// `null` and what is computed from it; fits everywhere.
  NOTHING("null"),
  /// Known only when an event is read; fits everywhere.
  UNKNOWN("of unknown type");

  private final String description;

  Kind(String description) {
    this.description = description;
  }

  public static Kind of(Value value) {
    return switch (value) {
      case Value.Text _ -> TEXT;
      case Value.Whole _, Value.Fraction _ -> NUMBER;
      case Value.Truth _ -> TRUTH;
      case Value.Moment _ -> MOMENT;
      case Value.Address _ -> ADDRESS;
      case Value.Missing _ -> NOTHING;
    };
  }

  /// How a message says it, with its article.
  public String description() {
    return description;
  }

  /// Whether a value of this kind may turn out to be of another one.
  public boolean fitsEverywhere() {
    return this == NOTHING || this == UNKNOWN;
  }
}
