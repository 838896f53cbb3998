package dev.seriema.detector.explain;

import dev.seriema.engine.match.Outcome;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import java.util.List;

/// A part of a condition, and what it says of an event.
public sealed interface Part {
  /// The stretch of the query that is the part; brackets at either end may lie outside.
  SourceSpan span();

  /// What the part says by itself, also below a `not`.
  Outcome outcome();

  /// The least number of leaves that would have to answer otherwise for the part to be as a match
  /// needs it: held, or failed where it stands below a `not`. Of alternatives the nearest counts.
  int distance();

  /// A part without connectives.
  ///
  /// @param fields in the order of the part
  /// @param quantities what is computed in it, inner ones first
  record Leaf(
      SourceSpan span,
      Outcome outcome,
      int distance,
      List<FoundField> fields,
      List<FoundQuantity> quantities)
      implements Part {
    public Leaf {
      fields = List.copyOf(fields);
      quantities = List.copyOf(quantities);
    }
  }

  record Not(SourceSpan span, Outcome outcome, int distance, Part operand) implements Part {}

  record Group(SourceSpan span, Outcome outcome, int distance, Clause.Join join, List<Part> terms)
      implements Part {
    public Group {
      terms = List.copyOf(terms);
    }
  }
}
