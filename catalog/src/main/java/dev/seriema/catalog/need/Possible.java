package dev.seriema.catalog.need;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whether a condition can hold, or fail, on events that have some fields and no others. Of what is
/// computed, and of fields by a pattern, both are taken to be possible.
final class Possible {
  private final Set<FieldPath> present;

  /// @param present fields that some event has
  Possible(Set<FieldPath> present) {
    this.present = present;
  }

  /// What keeps a condition from holding on any event: of each group of fields one has to be there.
  ///
  /// @return none where it can hold
  List<List<FieldPath>> missing(Condition condition) {
    return missing(condition, true);
  }

  private List<List<FieldPath>> missing(Condition condition, boolean toHold) {
    return switch (condition) {
      case Condition.Always(boolean holds, _) -> holds == toHold ? List.of() : List.of(List.of());
      case Condition.Test(var field, _, _) ->
          !toHold || present.contains(field.path()) ? List.of() : List.of(List.of(field.path()));
      case Condition.Nested(_, var inner, _) -> toHold ? missing(inner, true) : List.of();
      case Condition.Not(var operand, _) -> missing(operand, !toHold);
      case Condition.AllOf(var terms, _) -> toHold ? all(terms, true) : any(terms, false);
      case Condition.AnyOf(var terms, _) -> toHold ? any(terms, true) : all(terms, false);
      case Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.SomeField _ ->
          List.of();
    };
  }

  private List<List<FieldPath>> all(List<Condition> terms, boolean toHold) {
    Set<List<FieldPath>> groups = new LinkedHashSet<>();
    terms.forEach(term -> groups.addAll(missing(term, toHold)));
    return new ArrayList<>(groups);
  }

  /// Where no term can be met, a field of any of them would do.
  private List<List<FieldPath>> any(List<Condition> terms, boolean toHold) {
    Set<FieldPath> fields = new LinkedHashSet<>();
    for (Condition term : terms) {
      List<List<FieldPath>> missing = missing(term, toHold);
      if (missing.isEmpty()) {
        return List.of();
      }
      missing.forEach(fields::addAll);
    }
    return List.of(List.copyOf(fields));
  }
}
