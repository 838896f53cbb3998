package dev.seriema.model.expression;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// A condition in the shape that its author gave it, so that it can be explained in the author's
/// words: nothing is joined, turned round or left out as in the [Condition] that is run.
///
/// A clause is asked in two ways, as it is written and negated. The second is not always the
/// opposite of the first: a language may say that a test on a missing field fails either way.
public sealed interface Clause {
  /// The stretch of the query from the first word of the clause to its last; brackets at either end
  /// may lie outside.
  SourceSpan span();

  /// A clause without connectives.
  ///
  /// @param asWritten holds where the clause does
  /// @param negated holds where a negation of the clause does
  /// @param quantities what is computed in it, inner ones first
  record Leaf(Condition asWritten, Condition negated, List<Quantity> quantities, SourceSpan span)
      implements Clause {
    public Leaf {
      quantities = List.copyOf(quantities);
    }
  }

  record Not(Clause operand, SourceSpan span) implements Clause {}

  /// Two clauses or more that are joined by one word.
  record Group(Join join, List<Clause> terms, SourceSpan span) implements Clause {
    public Group {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("two clauses or more are joined, got " + terms.size());
      }
    }
  }

  /// How many of its terms a group needs.
  enum Join {
    ALL,
    ANY;

    /// What it takes for the opposite of the group.
    public Join negated() {
      return this == ALL ? ANY : ALL;
    }
  }

  /// A part of a clause whose value depends on the event in another way than by reading a field.
  record Quantity(Expression expression, SourceSpan span) {}
}
