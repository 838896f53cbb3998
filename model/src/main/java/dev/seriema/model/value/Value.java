package dev.seriema.model.value;

import java.time.Instant;

/// A typed value. A field that an event lacks has the value [Missing], never a Java `null`.
public sealed interface Value {

  /// Text, exact in letter case.
  record Text(String text) implements Value {}

  /// A whole number.
  record Whole(long number) implements Value {}

  /// A number with a fraction.
  record Fraction(double number) implements Value {}

  /// `true` or `false`.
  record Truth(boolean holds) implements Value {}

  /// A moment in time, to the nanosecond.
  record Moment(Instant instant) implements Value {}

  /// An internet address.
  record Address(IpAddress address) implements Value {}

  /// No value at all.
  record Missing() implements Value {}

  static Value missing() {
    return new Missing();
  }

  static Value of(boolean holds) {
    return new Truth(holds);
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Whole(number);
  }

  static Value of(double number) {
    return new Fraction(number);
  }

  /// As a person would write it; nothing for no value.
  default String shown() {
    return switch (this) {
      case Text(String text) -> text;
      case Whole(long number) -> Long.toString(number);
      case Fraction(double number) -> Double.toString(number);
      case Truth(boolean holds) -> Boolean.toString(holds);
      case Moment(Instant instant) -> instant.toString();
      case Address(IpAddress address) -> address.toString();
      case Missing _ -> "";
    };
  }

  default boolean isMissing() {
    return this instanceof Missing;
  }
}
