package dev.seriema.model.expression;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;

/// A question about one value. Two predicates that are equal ask the same, so the answer for one
/// rule serves all.
public sealed interface Predicate {

  /// There is a value.
  record Exists() implements Predicate {}

  /// The value equals one of a list.
  ///
  /// @param values of the field's kind (text, number, truth, moment, address), at least one; under
  ///   [LetterCase#FOLDED] texts, already folded
  record OneOf(List<Value> values, LetterCase letterCase) implements Predicate {
    public OneOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a list to compare with has a value");
      }
    }
  }

  /// The whole text fits one of the patterns.
  ///
  /// @param patterns at least one; under [LetterCase#FOLDED] already folded
  record Like(List<Wildcard> patterns, LetterCase letterCase) implements Predicate {
    public Like {
      patterns = List.copyOf(patterns);
      if (patterns.isEmpty()) {
        throw new IllegalArgumentException("there is a pattern to fit");
      }
    }
  }

  /// The whole text fits one of the regular expressions, in Lucene's syntax.
  ///
  /// @param expressions at least one, each known to compile within Lucene's work limit
  record Regex(List<String> expressions, LetterCase letterCase) implements Predicate {
    public Regex {
      expressions = List.copyOf(expressions);
    }
  }

  /// The value lies on one side of a bound of the field's kind.
  ///
  /// @param comparison one of the four that order
  record Order(Comparison comparison, Value bound) implements Predicate {
    public Order {
      if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
        throw new IllegalArgumentException(comparison + " does not order");
      }
    }
  }

  /// The value lies between two bounds of the field's kind; both bounds meet one and the same
  /// value.
  ///
  /// @param from the least value that fits
  /// @param below the least value above `from` that does not fit
  record Between(Value from, Value below) implements Predicate {}

  /// The address lies in one of the blocks. On a field that is no address, its text is read as one.
  record InNetwork(List<Network> blocks) implements Predicate {
    public InNetwork {
      blocks = List.copyOf(blocks);
    }
  }
}
