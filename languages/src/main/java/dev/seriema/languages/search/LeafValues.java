package dev.seriema.languages.search;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads the text of a query as a value of a field that is no text, and asks for what equals it.
final class LeafValues {
  private final Optional<Instant> now;

  LeafValues(Optional<Instant> now) {
    this.now = now;
  }

  Asked equal(FieldType type, LetterCase letterCase, String text) {
    return switch (type.family()) {
      case KEYWORD -> Asked.of(type, keyword(letterCase, text));
      case UNKNOWN -> Asked.of(FieldType.KEYWORD, keyword(letterCase, text));
      case WHOLE -> whole(type, text);
      case FRACTION -> fraction(type, text);
      case BOOLEAN -> truth(type, text);
      case DATE ->
          DateText.parse(text, now)
              .map(date -> Asked.of(type, stretch(date)))
              .orElse(new Asked.NotReadable(type, text));
      case IP -> address(type, text);
      case TEXT, NESTED, OTHER -> new Asked.NotAllowed(type);
    };
  }

  private static Predicate keyword(LetterCase letterCase, String text) {
    return one(
        Value.of(letterCase == LetterCase.FOLDED ? CaseFolding.fold(text) : text), letterCase);
  }

  private static Predicate one(Value value, LetterCase letterCase) {
    return new Predicate.OneOf(List.of(value), letterCase);
  }

  private static Predicate one(Value value) {
    return one(value, LetterCase.EXACT);
  }

  /// A number with a fraction is no value of such a field, though it can be read.
  private static Asked whole(FieldType type, String text) {
    Optional<BigDecimal> number = NumberText.exact(text);
    if (number.isEmpty()) {
      return new Asked.NotReadable(type, text);
    }
    return NumberText.isWhole(number.get())
        ? Asked.of(type, one(NumberText.bound(number.get())))
        : Asked.nothing(type);
  }

  private static Asked fraction(FieldType type, String text) {
    return NumberText.fraction(type, text)
        .map(number -> Asked.of(type, one(Value.of(number))))
        .orElse(new Asked.NotReadable(type, text));
  }

  private static Asked truth(FieldType type, String text) {
    return switch (text) {
      case "true" -> Asked.of(type, one(Value.of(true)));
      case "false", "" -> Asked.of(type, one(Value.of(false)));
      default -> new Asked.NotReadable(type, text);
    };
  }

  private static Asked address(FieldType type, String text) {
    Optional<Predicate> predicate =
        text.indexOf('/') >= 0
            ? Network.parse(text).map(block -> new Predicate.InNetwork(List.of(block)))
            : IpAddress.parse(text).map(address -> one(new Value.Address(address)));
    return predicate.map(asked -> Asked.of(type, asked)).orElse(new Asked.NotReadable(type, text));
  }

  private static Predicate stretch(DateText date) {
    return date.isMoment()
        ? one(new Value.Moment(date.from()))
        : new Predicate.Between(new Value.Moment(date.from()), new Value.Moment(date.below()));
  }
}
