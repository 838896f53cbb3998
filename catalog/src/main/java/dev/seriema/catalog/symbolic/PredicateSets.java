package dev.seriema.catalog.symbolic;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Which values satisfy a predicate.
public final class PredicateSets {
  private static final BigInteger FIRST_VERSION_4 = Scale.bits(new IpAddress(0, 0xFFFF_0000_0000L));
  private static final BigInteger LAST_VERSION_4 = Scale.bits(new IpAddress(0, 0xFFFF_FFFF_FFFFL));

  private PredicateSets() {}

  /// The values of a field that satisfy a predicate.
  ///
  /// @return empty where it is not decided: words of a text, the order of versions, an address that
  ///   is kept as a text, values that are no plain ones, and automata that need too much work
  public static Optional<ValueSet> of(FieldType type, Predicate predicate) {
    Optional<ValueSet> universe = Universe.of(type);
    return switch (predicate) {
      case Predicate.Exists _ -> universe;
      case Predicate.OneOf(List<Value> values, LetterCase letterCase) ->
          oneOf(type, values, letterCase);
      case Predicate.Like(var patterns, var letterCase) ->
          texts(type, () -> TextAutomata.like(patterns, letterCase));
      case Predicate.Regex(var expressions, var letterCase) ->
          texts(type, () -> TextAutomata.regex(expressions, letterCase));
      case Predicate.Near(var text, var edits, var letterCase) ->
          texts(type, () -> TextAutomata.near(text, edits, letterCase));
      case Predicate.Order(var comparison, Value.Text(String bound)) ->
          type == FieldType.VERSION
              ? Optional.empty()
              : texts(type, () -> TextAutomata.order(comparison, bound));
      case Predicate.Order(var comparison, Value bound) ->
          ordinals(type, scale -> OrdinalSet.of(scale, comparison, bound));
      case Predicate.Between(Value from, Value below) ->
          of(type, new Predicate.Order(Comparison.AT_LEAST, from))
              .flatMap(atLeast ->
                  of(type, new Predicate.Order(Comparison.LESS, below)).flatMap(atLeast::and));
      case Predicate.InNetwork(var blocks) ->
          type.family() == Family.IP ? ordinals(type, _ -> addresses(blocks)) : Optional.empty();
      case Predicate.SomeWord _, Predicate.Phrase _, Predicate.WithinWords _ -> Optional.empty();
    };
  }

  private static Optional<ValueSet> oneOf(
      FieldType type, List<Value> values, LetterCase letterCase) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> {
      if (value instanceof Value.Text(String text)) {
        texts.add(text);
      }
    });
    if (texts.size() == values.size()) {
      return texts(type, () -> TextAutomata.of(texts, letterCase));
    }
    return texts.isEmpty()
        ? ordinals(
            type,
            scale ->
                values.stream()
                    .map(value -> OrdinalSet.of(scale, Comparison.EQUAL, value))
                    .reduce(OrdinalSet.none(scale), OrdinalSet::or))
        : Optional.empty();
  }

  private static Optional<ValueSet> texts(FieldType type, Supplier<Automaton> accepted) {
    Optional<TextSet> texts;
    try {
      texts = TextSet.of(accepted.get());
    } catch (TooComplexToDeterminizeException tooComplex) {
      texts = Optional.empty();
    }
    return texts.flatMap(set -> picked(type, kind -> kind instanceof TextSet ? set : none(kind)));
  }

  private static Optional<ValueSet> ordinals(FieldType type, Function<Scale, OrdinalSet> of) {
    return picked(
        type,
        kind ->
            switch (kind) {
              case TextSet _ -> TextSet.NONE;
              case OrdinalSet(Scale scale, _) -> of.apply(scale);
            });
  }

  /// Those of the values that a type has.
  private static Optional<ValueSet> picked(FieldType type, UnaryOperator<KindSet> pick) {
    return Universe.of(type).flatMap(universe -> universe.and(universe.map(pick)));
  }

  private static KindSet none(KindSet kind) {
    return switch (kind) {
      case TextSet _ -> TextSet.NONE;
      case OrdinalSet(Scale scale, _) -> OrdinalSet.none(scale);
    };
  }

  private static OrdinalSet addresses(List<Network> blocks) {
    return blocks.stream()
        .map(PredicateSets::addresses)
        .reduce(OrdinalSet.none(Scale.ADDRESS), OrdinalSet::or);
  }

  /// A block of version 6 holds no address of version 4 unless it lies among the mapped ones.
  private static OrdinalSet addresses(Network block) {
    OrdinalSet all =
        OrdinalSet.between(Scale.ADDRESS, Scale.bits(block.base()), Scale.bits(block.last()));
    OrdinalSet version4 = OrdinalSet.between(Scale.ADDRESS, FIRST_VERSION_4, LAST_VERSION_4);
    return block.prefix() < 96 ? all.and(version4.not()).orElseThrow() : all;
  }
}
