package dev.seriema.engine.match;

import dev.seriema.engine.plan.Atom;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;

/// Makes an atom ready for the events of a layout.
final class AtomTests {
  /// So many values are compared one by one.
  private static final int FEW = 4;

  private AtomTests() {}

  static AtomTest of(Atom atom, EventLayout layout) {
    return switch (atom) {
      case Atom.FieldTest test -> of(test, layout);
      case Atom.ComputedComparison(var left, var comparison, var right) ->
          new ComputedComparison(
              Computation.of(left, layout), comparison, Computation.of(right, layout));
      case Atom.ComputedTest(var expression, var predicate) ->
          new ComputedTest(Computation.of(expression, layout), of(FieldType.UNKNOWN, predicate));
      case Atom.ComputedTruth(var expression) ->
          new ComputedTruth(Computation.of(expression, layout));
      case Atom.ComputedAbsence(var expression) ->
          new ComputedAbsence(Computation.of(expression, layout));
      case Atom.NestedTest(var path, var inner) -> NestedObject.of(path, inner, layout);
      case Atom.SomeFieldTest(var questions) -> new SomeField(questions, layout);
    };
  }

  static AnyValue of(Atom.FieldTest atom, EventLayout layout) {
    Field field = atom.field();
    return new AnyValue(layout.slot(field.path()), of(field.type(), atom.predicate()));
  }

  static ValueTest of(FieldType type, Predicate predicate) {
    return switch (predicate) {
      case Predicate.Exists _ -> new ReadableAsType(type);
      case Predicate.OneOf(List<Value> values, LetterCase letterCase) ->
          oneOf(type, values, letterCase);
      case Predicate.Like(List<Wildcard> patterns, LetterCase letterCase) ->
          new LikeTest(patterns, letterCase);
      case Predicate.Regex(List<String> expressions, LetterCase letterCase) ->
          anyOf(
              expressions.stream()
                  .<ValueTest>map(expression -> RegexTest.of(expression, letterCase))
                  .toList());
      case Predicate.Order(Comparison comparison, Value bound) ->
          type == FieldType.VERSION && bound instanceof Value.Text(String version)
              ? new OrderedVersion(comparison, version)
              : new Ordered(type, comparison, bound);
      case Predicate.Between(Value from, Value below) -> new Between(type, from, below);
      case Predicate.InNetwork(var blocks) -> InNetwork.of(type, blocks);
      case Predicate.SomeWord(var word) -> new SomeWord(of(FieldType.TEXT, word));
      case Predicate.Phrase(var words, var slop) -> new Phrase(words, slop);
      case Predicate.WithinWords(var sets) -> new WithinWords(sets);
      case Predicate.Near(var text, var edits, var letterCase) -> Near.of(text, edits, letterCase);
    };
  }

  private static ValueTest oneOf(FieldType type, List<Value> values, LetterCase letterCase) {
    if (values.get(0) instanceof Value.Text) {
      List<String> texts = values.stream().map(value -> ((Value.Text) value).text()).toList();
      return texts.size() == 1
          ? new EqualText(texts.get(0), letterCase)
          : new ListedText(texts, letterCase);
    }
    return values.size() > FEW && ListedValue.takes(values)
        ? new ListedValue(type, values)
        : anyOf(
            values.stream()
                .<ValueTest>map(value -> new Ordered(type, Comparison.EQUAL, value))
                .toList());
  }

  private static ValueTest anyOf(List<ValueTest> tests) {
    return tests.size() == 1 ? tests.get(0) : new AnyTest(tests.toArray(ValueTest[]::new));
  }
}
