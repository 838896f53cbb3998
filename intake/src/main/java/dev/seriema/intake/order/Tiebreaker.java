package dev.seriema.intake.order;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.ValueKind;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The value of a field that orders entries of one moment: numbers by size, exactly, before texts.
public sealed interface Tiebreaker extends Comparable<Tiebreaker> {
  /// Longer numbers are no tiebreakers: comparing them costs more than any order is worth.
  int LONGEST_NUMBER = 400;

  record OfNumber(BigDecimal number) implements Tiebreaker {}

  record OfText(String text) implements Tiebreaker {}

  /// The first value of the field that an order names.
  ///
  /// @return null where it names none, or the event has no value that orders
  static @Nullable Tiebreaker of(Event event, EventOrder order) {
    int value =
        order.tiebreaker().map(field -> event.first(event.layout().slot(field))).orElse(Event.NONE);
    if (value == Event.NONE) {
      return null;
    }
    String text = event.text(value);
    return event.kind(value) == ValueKind.NUMBER ? ofNumber(text).orElse(null) : ofText(text);
  }

  /// @param number as JSON writes it
  /// @return empty for one that is too long, or whose exponent is
  static Optional<Tiebreaker> ofNumber(String number) {
    if (number.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(new OfNumber(new BigDecimal(number)));
    } catch (NumberFormatException beyond) {
      return Optional.empty();
    }
  }

  static Tiebreaker ofText(String text) {
    return new OfText(text);
  }

  @Override
  default int compareTo(Tiebreaker other) {
    return switch (this) {
      case OfNumber(BigDecimal number) ->
          other instanceof OfNumber(BigDecimal otherNumber) ? number.compareTo(otherNumber) : -1;
      case OfText(String text) ->
          other instanceof OfText(String otherText) ? text.compareTo(otherText) : 1;
    };
  }
}
