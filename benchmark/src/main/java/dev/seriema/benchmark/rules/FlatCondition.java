package dev.seriema.benchmark.rules;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.Wildcard;
import java.util.List;

/// A condition over one event that any program can be given: tests on the texts of fields, joined
/// by and, or and not. A test on a field that the event lacks fails; nothing is unknown.
public sealed interface FlatCondition {

  /// Holds for every event, or for none.
  record Always(boolean holds) implements FlatCondition {}

  record AllOf(List<FlatCondition> terms) implements FlatCondition {
    public AllOf {
      terms = List.copyOf(terms);
    }
  }

  record AnyOf(List<FlatCondition> terms) implements FlatCondition {
    public AnyOf {
      terms = List.copyOf(terms);
    }
  }

  record Not(FlatCondition operand) implements FlatCondition {}

  /// What is asked of a field; one of its values has to satisfy it.
  sealed interface Test extends FlatCondition {
    /// Its path, with dots.
    String field();
  }

  /// The field has a value.
  record Exists(String field) implements Test {}

  /// The value is one of the texts.
  ///
  /// @param folded letter case does not matter, and the texts are in lower case
  record OneOf(String field, List<String> texts, boolean folded) implements Test {
    public OneOf {
      texts = List.copyOf(texts);
    }
  }

  /// The whole value fits one of the patterns.
  ///
  /// @param folded letter case does not matter, and the patterns are in lower case
  record Like(String field, List<Wildcard> patterns, boolean folded) implements Test {
    public Like {
      patterns = List.copyOf(patterns);
    }
  }

  /// The value, read as a number, lies on one side of a bound.
  ///
  /// @param comparison one of the four that order
  record Order(String field, Comparison comparison, double bound) implements Test {}
}
