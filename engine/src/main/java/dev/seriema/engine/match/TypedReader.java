package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Digits;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Timestamps;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads a JSON value as an index would store it under a type: `"200"` is a number for `long`, and
/// `200` is a text for `keyword`.
///
/// What cannot be read so is missing: an index would refuse the event or ignore the value, and an
/// engine that sees the event anyway must not match on it. The event is told, so that somebody can
/// say so ([Event#unreadable]); of an object it tells by itself.
public final class TypedReader {
  /// Longer number texts are not read; no type holds a number that needs them.
  private static final int LONGEST_NUMBER = 400;

  private TypedReader() {}

  static boolean isReadable(FieldType type, Event event, int value) {
    return switch (type.family()) {
      case KEYWORD, TEXT -> event.kind(value) != ValueKind.OBJECT;
      case OTHER, NESTED -> true;
      case WHOLE, FRACTION, BOOLEAN, DATE, IP, UNKNOWN -> !read(type, event, value).isMissing();
    };
  }

  public static Value read(FieldType type, Event event, int value) {
    if (event.kind(value) == ValueKind.OBJECT) {
      return Value.missing();
    }
    Value read = ValueFacts.of(event, value).read(type, event, value);
    if (read.isMissing() && !type.mayBeObject()) {
      event.noteUnreadable(value, type);
    }
    return read;
  }

  /// Reads anew what is no object, without telling the event.
  static Value leaf(FieldType type, Event event, int value) {
    return switch (type.family()) {
      case KEYWORD, TEXT -> Value.of(event.text(value));
      case WHOLE -> whole(type, event, value);
      case FRACTION -> fraction(type, event, value);
      case BOOLEAN -> truth(event, value);
      case DATE -> moment(event, value);
      case IP -> text(event, value).<Value>map(Value.Address::new).orElseGet(Value::missing);
      case UNKNOWN -> byKind(event, value);
      case OTHER, NESTED -> Value.missing();
    };
  }

  /// The address that a text means, whatever the type of its field.
  static Optional<IpAddress> address(FieldType type, Event event, int value) {
    Optional<IpAddress> address =
        ValueFacts.of(event, value).read(FieldType.IP, event, value)
                instanceof Value.Address(IpAddress read)
            ? Optional.of(read)
            : Optional.empty();
    if (address.isEmpty() && type == FieldType.IP && event.kind(value) != ValueKind.OBJECT) {
      event.noteUnreadable(value, type);
    }
    return address;
  }

  private static Optional<IpAddress> text(Event event, int value) {
    return event.kind(value) == ValueKind.STRING
        ? IpAddress.parse(event.text(value))
        : Optional.empty();
  }

  private static Value byKind(Event event, int value) {
    return switch (event.kind(value)) {
      case STRING -> Value.of(event.text(value));
      case NUMBER -> number(event.text(value));
      case TRUE -> Value.of(true);
      case FALSE -> Value.of(false);
      case OBJECT -> Value.missing();
    };
  }

  private static Value number(String text) {
    boolean whole = text.chars().allMatch(unit -> unit == '-' || (unit >= '0' && unit <= '9'));
    Value read = whole ? whole(FieldType.LONG, text) : Value.missing();
    return read.isMissing() ? fraction(text) : read;
  }

  private static Value whole(FieldType type, Event event, int value) {
    return switch (event.kind(value)) {
      case STRING, NUMBER -> {
        long read =
            Digits.read(event.textBytes(value), event.textStart(value), event.textEnd(value));
        yield read != Digits.NONE
            ? WholeNumbers.within(type, read)
            : whole(type, event.text(value));
      }
      case TRUE, FALSE, OBJECT -> Value.missing();
    };
  }

  private static Value whole(FieldType type, String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Value.missing();
    }
    try {
      return WholeNumbers.of(type, new BigDecimal(text));
    } catch (NumberFormatException unreadable) {
      return Value.missing();
    }
  }

  private static Value fraction(FieldType type, Event event, int value) {
    return switch (event.kind(value)) {
      case STRING, NUMBER -> {
        Value read = fraction(event.text(value));
        yield read instanceof Value.Fraction(double number) && type == FieldType.FLOAT
            ? finite((float) number)
            : read;
      }
      case TRUE, FALSE, OBJECT -> Value.missing();
    };
  }

  private static Value fraction(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Value.missing();
    }
    try {
      return finite(Double.parseDouble(text));
    } catch (NumberFormatException unreadable) {
      return Value.missing();
    }
  }

  private static Value finite(double number) {
    return Double.isFinite(number) ? Value.of(number) : Value.missing();
  }

  private static Value truth(Event event, int value) {
    return switch (event.kind(value)) {
      case TRUE -> Value.of(true);
      case FALSE -> Value.of(false);
      case STRING ->
          switch (event.text(value)) {
            case "true" -> Value.of(true);
            case "false", "" -> Value.of(false);
            default -> Value.missing();
          };
      case NUMBER, OBJECT -> Value.missing();
    };
  }

  private static Value moment(Event event, int value) {
    return switch (event.kind(value)) {
      case STRING, NUMBER ->
          Timestamps.parse(event.text(value))
              .<Value>map(Value.Moment::new)
              .orElseGet(Value::missing);
      case TRUE, FALSE, OBJECT -> Value.missing();
    };
  }
}
