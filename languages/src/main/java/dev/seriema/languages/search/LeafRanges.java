package dev.seriema.languages.search;

import dev.seriema.languages.search.LeafQuery.Bound;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Asks for the values between two bounds. Both bounds of one range meet one and the same value.
///
/// Every bound becomes the least value that fits, or the least above those that fit: of a type with
/// a next value, "above" a bound is "from" the next.
final class LeafRanges {
  private final Optional<Instant> now;

  LeafRanges(Optional<Instant> now) {
    this.now = now;
  }

  Asked of(FieldType type, LeafQuery.Range range) {
    return switch (type.family()) {
      case KEYWORD ->
          type == FieldType.VERSION
              ? versions(type, range)
              : between(type, range, bound -> text(bound.text()));
      case TEXT -> words(type, range);
      case WHOLE -> between(type, range, bound -> NumberText.exact(bound.text()).map(Cut::of));
      case FRACTION ->
          between(type, range, bound -> NumberText.fraction(type, bound.text()).map(Cut::of));
      case DATE -> between(type, range, bound -> date(bound.text()));
      case IP -> between(type, range, bound -> IpAddress.parse(bound.text()).map(Cut::of));
      case UNKNOWN -> byKind(range);
      case BOOLEAN, NESTED, OTHER -> new Asked.NotAllowed(type);
    };
  }

  /// Where a bound cuts the values of a type in two.
  ///
  /// @param from the least value that is not below the bound
  /// @param above the least value that is above it; empty where there is none
  private record Cut(Value from, Optional<Value> above) {
    static Cut of(BigDecimal number) {
      BigDecimal floor = NumberText.floor(number);
      Value next = NumberText.bound(NumberText.isGreat(floor) ? floor : floor.add(BigDecimal.ONE));
      return new Cut(
          floor.compareTo(number) == 0 ? NumberText.bound(floor) : next, Optional.of(next));
    }

    static Cut of(double number) {
      return new Cut(Value.of(number), Optional.of(Value.of(Math.nextUp(number))));
    }

    static Cut of(IpAddress address) {
      return new Cut(new Value.Address(address), next(address).map(Value.Address::new));
    }

    private static Optional<IpAddress> next(IpAddress address) {
      if (address.low() != -1) {
        return Optional.of(new IpAddress(address.high(), address.low() + 1));
      }
      return address.high() != -1
          ? Optional.of(new IpAddress(address.high() + 1, 0))
          : Optional.empty();
    }
  }

  /// The text that follows a text in the order of bytes has a zero more.
  private static Optional<Cut> text(String text) {
    return Optional.of(new Cut(Value.of(text), Optional.of(Value.of(text + '\0'))));
  }

  /// Parts that a date leaves out are filled so that the whole stretch is on one side.
  private Optional<Cut> date(String text) {
    return DateText.parse(text, now)
        .map(date ->
            new Cut(
                new Value.Moment(date.from()),
                Optional.of(
                    new Value.Moment(date.isMoment() ? date.below().plusNanos(1) : date.below()))));
  }

  private static Asked between(
      FieldType type, LeafQuery.Range range, Function<Bound, Optional<Cut>> read) {
    Optional<Cut> lower = range.lower().flatMap(read);
    Optional<Cut> upper = range.upper().flatMap(read);
    if (range.lower().isPresent() && lower.isEmpty()) {
      return new Asked.NotReadable(type, range.lower().get().text());
    }
    if (range.upper().isPresent() && upper.isEmpty()) {
      return new Asked.NotReadable(type, range.upper().get().text());
    }
    Optional<Value> from = lower.map(Cut::from);
    if (range.lower().isPresent() && !range.lower().get().inclusive()) {
      from = lower.flatMap(Cut::above);
      if (from.isEmpty()) {
        return Asked.nothing(type);
      }
    }
    Optional<Value> below =
        range.upper().isPresent() && range.upper().get().inclusive()
            ? upper.flatMap(Cut::above)
            : upper.map(Cut::from);
    return Asked.of(type, between(from, below));
  }

  private static Predicate between(Optional<Value> from, Optional<Value> below) {
    if (from.isPresent() && below.isPresent()) {
      return new Predicate.Between(from.get(), below.get());
    }
    return from.<Predicate>map(value -> new Predicate.Order(Comparison.AT_LEAST, value))
        .or(() -> below.map(value -> new Predicate.Order(Comparison.LESS, value)))
        .orElse(new Predicate.Exists());
  }

  /// Versions have no next one, so there is no asking for both ends at once.
  private static Asked versions(FieldType type, LeafQuery.Range range) {
    if (range.lower().isPresent() && range.upper().isPresent()) {
      return new Asked.NotAllowed(type);
    }
    Optional<Predicate> lower =
        range
            .lower()
            .map(bound ->
                order(bound, bound.inclusive() ? Comparison.AT_LEAST : Comparison.GREATER));
    Optional<Predicate> upper =
        range
            .upper()
            .map(bound -> order(bound, bound.inclusive() ? Comparison.AT_MOST : Comparison.LESS));
    return Asked.of(type, lower.or(() -> upper).orElse(new Predicate.Exists()));
  }

  private static Predicate order(Bound bound, Comparison comparison) {
    return new Predicate.Order(comparison, Value.of(bound.text()));
  }

  private static Asked words(FieldType type, LeafQuery.Range range) {
    return between(FieldType.KEYWORD, range, bound -> text(bound.text()))
            instanceof Asked.Values(_, var predicates)
        ? new Asked.Values(
            type, predicates.stream().<Predicate>map(Predicate.SomeWord::new).toList())
        : new Asked.NotAllowed(type);
  }

  /// A number lies between numbers, a string between texts, whichever the event has; `now` means
  /// that the field is a date.
  private Asked byKind(LeafQuery.Range range) {
    if (isNow(range.lower()) || isNow(range.upper())) {
      return of(FieldType.DATE, range);
    }
    List<Predicate> predicates = new ArrayList<>();
    for (FieldType type : List.of(FieldType.KEYWORD, FieldType.DOUBLE)) {
      if (of(type, range) instanceof Asked.Values(_, var asked)) {
        predicates.addAll(asked);
      }
    }
    return new Asked.Values(FieldType.UNKNOWN, predicates.stream().distinct().toList());
  }

  private static boolean isNow(Optional<Bound> bound) {
    return bound.filter(one -> one.text().startsWith("now")).isPresent();
  }
}
