package dev.seriema.detector.explain;

import dev.seriema.model.expression.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A leaf that would have to answer otherwise for an event to match.
///
/// @param hold whether it would have to hold; else it would have to fail, as it stands below a
///   `not`
public record Change(Part.Leaf leaf, boolean hold) {

  /// The shortest way to a match: of alternatives that are equally near the first.
  ///
  /// @return as many as the distance of the condition, in its order
  static List<Change> of(Part condition) {
    List<Change> changes = new ArrayList<>();
    collect(condition, true, changes);
    return changes;
  }

  private static void collect(Part part, boolean hold, List<Change> changes) {
    if (part.distance() == 0) {
      return;
    }
    switch (part) {
      case Part.Leaf leaf -> changes.add(new Change(leaf, hold));
      case Part.Not not -> collect(not.operand(), !hold, changes);
      case Part.Group group -> {
        if ((group.join() == Clause.Join.ALL) == hold) {
          group.terms().forEach(term -> collect(term, hold, changes));
        } else {
          group.terms().stream()
              .min(Comparator.comparingInt(Part::distance))
              .ifPresent(term -> collect(term, hold, changes));
        }
      }
    }
  }
}
