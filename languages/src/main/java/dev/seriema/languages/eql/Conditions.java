package dev.seriema.languages.eql;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Joins and turns round conditions, and settles what is constant.
final class Conditions {
  private Conditions() {}

  /// The condition that is unknown for every event.
  static Condition unknown(SourceSpan span) {
    return new Condition.Holds(new Expression.Constant(Value.missing()), span);
  }

  static boolean isUnknown(Condition condition) {
    return condition instanceof Condition.Holds(Expression.Constant(Value.Missing _), _);
  }

  static Condition not(Condition condition) {
    return switch (condition) {
      case Condition.Always(var holds, var span) -> new Condition.Always(!holds, span);
      case Condition.Not(var operand, _) -> operand;
      case Condition.Holds _ when isUnknown(condition) -> condition;
      case Condition.Test _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _,
          Condition.AllOf _,
          Condition.AnyOf _ ->
          new Condition.Not(condition, condition.span());
    };
  }

  static Condition notIf(boolean negated, Condition condition) {
    return negated ? not(condition) : condition;
  }

  static Condition allOf(List<Condition> terms, SourceSpan span) {
    return join(true, terms, span);
  }

  static Condition anyOf(List<Condition> terms, SourceSpan span) {
    return join(false, terms, span);
  }

  /// @param all whether all terms have to hold, rather than one of them
  private static Condition join(boolean all, List<Condition> terms, SourceSpan span) {
    List<Condition> kept = new ArrayList<>();
    boolean unknown = false;
    for (Condition term : terms) {
      if (term instanceof Condition.Always(var holds, _)) {
        if (holds != all) {
          return new Condition.Always(holds, span);
        }
      } else if (isUnknown(term)) {
        unknown = true;
      } else if (all && term instanceof Condition.AllOf(var inner, _)) {
        kept.addAll(inner);
      } else if (!all && term instanceof Condition.AnyOf(var inner, _)) {
        kept.addAll(inner);
      } else {
        kept.add(term);
      }
    }
    if (unknown) {
      kept.add(unknown(span));
    }
    return switch (kept.size()) {
      case 0 -> new Condition.Always(all, span);
      case 1 -> kept.getFirst();
      default -> all ? new Condition.AllOf(kept, span) : new Condition.AnyOf(kept, span);
    };
  }
}
