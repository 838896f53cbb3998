package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Typed values as documents have them: of the type that they are, times and addresses as texts.
final class ValueJson {
  private ValueJson() {}

  static void write(Value value, JsonWriter json) {
    switch (value) {
      case Value.Text(var text) -> json.string(text);
      case Value.Whole(var number) -> json.number(number);
      case Value.Fraction(var number) when Double.isFinite(number) -> json.number(number);
      case Value.Fraction _, Value.Missing _ -> json.nothing();
      case Value.Truth(var holds) -> json.truth(holds);
      case Value.Moment(var instant) -> json.string(milliseconds(instant));
      case Value.Address(var address) -> json.string(address.text());
    }
  }

  /// As a text, such as for a list of values in one line.
  static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Whole(var number) -> ScriptNumbers.text((double) number);
      case Value.Fraction(var number) when Double.isFinite(number) -> ScriptNumbers.text(number);
      case Value.Fraction _, Value.Missing _ -> "null";
      case Value.Truth(var holds) -> Boolean.toString(holds);
      case Value.Moment(var instant) -> milliseconds(instant);
      case Value.Address(var address) -> address.text();
    };
  }

  /// ISO 8601 in UTC, always with three digits behind the second.
  static String milliseconds(Instant time) {
    String text = time.truncatedTo(ChronoUnit.MILLIS).toString();
    return switch (text.length() - text.lastIndexOf(':')) {
      case 4 -> text.replace("Z", ".000Z");
      default -> text;
    };
  }
}
