package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/// `string(value)`.
final class ToText implements EqlFunction {
  /// Three digits behind the second at least, nine at most.
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public Signature signature() {
    return Signature.of("string", Kind.TEXT, Parameter.anything("value"));
  }

  @Override
  public String summary() {
    return "The value as text: a number in decimal digits, `true` or `false`, an address in its"
        + " usual spelling, a date as ISO 8601 in UTC.";
  }

  @Override
  public String onMissing() {
    return "null";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("string(42)", "\"42\""),
        new Example("string(42.5)", "\"42.5\""),
        new Example("string(true)", "\"true\""),
        new Example("string(\"a\")", "\"a\""));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    return written(arguments.getFirst());
  }

  /// @return a text, or missing for a missing value
  static Value written(Value value) {
    return switch (value) {
      case Value.Text _, Value.Missing _ -> value;
      case Value.Whole(var number) -> Value.of(Long.toString(number));
      case Value.Fraction(var number) -> Value.of(Double.toString(number));
      case Value.Truth(var holds) -> Value.of(Boolean.toString(holds));
      case Value.Address(var address) -> Value.of(address.text());
      case Value.Moment(var instant) -> Value.of(MOMENT.format(instant));
    };
  }
}
