package dev.seriema.languages.search;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import java.util.ArrayList;
import java.util.List;

/// Joins and turns round conditions of index queries, which hold or fail and are never unknown, and
/// settles what is constant.
public final class Conditions {
  private Conditions() {}

  public static Condition not(Condition condition, SourceSpan span) {
    return condition instanceof Condition.Always(var holds, _)
        ? new Condition.Always(!holds, span)
        : new Condition.Not(condition, span);
  }

  /// Holds where there are no terms.
  public static Condition allOf(List<Condition> terms, SourceSpan span) {
    return join(true, terms, span);
  }

  /// Fails where there are no terms.
  public static Condition anyOf(List<Condition> terms, SourceSpan span) {
    return join(false, terms, span);
  }

  private static Condition join(boolean all, List<Condition> terms, SourceSpan span) {
    List<Condition> kept = new ArrayList<>();
    for (Condition term : terms) {
      if (term instanceof Condition.Always(var holds, _)) {
        if (holds != all) {
          return new Condition.Always(holds, span);
        }
      } else if (all && term instanceof Condition.AllOf(var inner, _)) {
        kept.addAll(inner);
      } else if (!all && term instanceof Condition.AnyOf(var inner, _)) {
        kept.addAll(inner);
      } else {
        kept.add(term);
      }
    }
    return switch (kept.size()) {
      case 0 -> new Condition.Always(all, span);
      case 1 -> kept.getFirst();
      default -> all ? new Condition.AllOf(kept, span) : new Condition.AnyOf(kept, span);
    };
  }
}
