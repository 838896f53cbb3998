package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.search.SigmaRegex;
import dev.seriema.catalog.sigma.search.Sought.DatePart.Unit;
import dev.seriema.catalog.sigma.search.Sought.OtherField.Fit;
import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.model.expression.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// A condition over one of our events, for any language. A test fails where the field is missing,
/// and its negation holds there.
public sealed interface EventCondition {
  record All(List<EventCondition> terms) implements EventCondition {
    public All {
      terms = List.copyOf(terms);
    }
  }

  record Any(List<EventCondition> terms) implements EventCondition {
    public Any {
      terms = List.copyOf(terms);
    }
  }

  record Not(EventCondition operand) implements EventCondition {}

  /// A test of one field.
  sealed interface OfField extends EventCondition {
    EventField field();

    /// All fields that it looks at.
    default Stream<EventField> fields() {
      return Stream.of(field());
    }
  }

  /// One of the patterns fits the whole value.
  record Texts(EventField field, List<TextPattern> patterns, boolean cased) implements OfField {
    public Texts {
      patterns = List.copyOf(patterns);
    }
  }

  record Matches(EventField field, SigmaRegex regex) implements OfField {}

  record Numbers(EventField field, List<BigDecimal> numbers) implements OfField {
    public Numbers {
      numbers = List.copyOf(numbers);
    }
  }

  record Truth(EventField field, boolean holds) implements OfField {}

  /// One of the addresses, or an address in one of the blocks.
  record Addresses(EventField field, List<String> blocks) implements OfField {
    public Addresses {
      blocks = List.copyOf(blocks);
    }
  }

  record Ordered(EventField field, Comparison comparison, BigDecimal number) implements OfField {}

  record Present(EventField field) implements OfField {}

  /// How the value of another field lies in this one, letter case aside.
  record SameAs(EventField field, EventField other, Fit fit) implements OfField {
    @Override
    public Stream<EventField> fields() {
      return Stream.of(field, other);
    }
  }

  record DatePart(EventField field, Unit unit, Comparison comparison, BigDecimal number)
      implements OfField {}

  /// Terms joined by `and`, those of inner ones among them; one stands for itself.
  static EventCondition all(List<EventCondition> terms) {
    List<EventCondition> flat =
        terms.stream()
            .flatMap(term -> term instanceof All(var inner) ? inner.stream() : Stream.of(term))
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new All(flat);
  }

  /// Terms joined by `or`, those of inner ones among them; one stands for itself.
  static EventCondition any(List<EventCondition> terms) {
    List<EventCondition> flat =
        terms.stream()
            .flatMap(term -> term instanceof Any(var inner) ? inner.stream() : Stream.of(term))
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new Any(flat);
  }

  /// All tests of fields in it, in order.
  default Stream<OfField> tests() {
    return switch (this) {
      case All(var terms) -> terms.stream().flatMap(EventCondition::tests);
      case Any(var terms) -> terms.stream().flatMap(EventCondition::tests);
      case Not(var operand) -> operand.tests();
      case OfField test -> Stream.of(test);
    };
  }

  /// How many terms and values it has.
  default long size() {
    return switch (this) {
      case All(var terms) -> terms.stream().mapToLong(EventCondition::size).sum();
      case Any(var terms) -> terms.stream().mapToLong(EventCondition::size).sum();
      case Not(var operand) -> operand.size();
      case Texts(_, var patterns, _) -> patterns.size();
      case OfField _ -> 1;
    };
  }
}
