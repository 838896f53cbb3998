package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Events that satisfy one condition, of several that belong together. Not thread-safe.
final class StageEvents {
  private final Condition condition;
  private final EventMaker maker;
  private final ConditionProbe probe;
  private final Coverage coverage;

  /// @param present fields that the events must have besides
  StageEvents(Condition condition, Collection<Field> present, RuleContext context) {
    this.condition = withFields(condition, present);
    maker = new EventMaker(this.condition, context);
    probe = new ConditionProbe(List.of(this.condition), context.lists());
    coverage = new Coverage(Goal.of(this.condition, true), maker, context, this::holds);
  }

  /// The condition, for events that have some fields.
  static Condition withFields(Condition condition, Collection<Field> present) {
    List<Condition> all = new ArrayList<>(List.of(condition));
    present.forEach(
        field -> all.add(new Condition.Test(field, new Predicate.Exists(), condition.span())));
    return all.size() == 1 ? condition : new Condition.AllOf(all, condition.span());
  }

  /// One for each alternative; none where no event was found.
  ///
  /// @param most events
  List<Coverage.Shown> find(int most) {
    return coverage.find(most);
  }

  Coverage coverage() {
    return coverage;
  }

  boolean holds(Draft draft) {
    return probe.holding(draft).get(0);
  }

  /// Events that satisfy all but one part of the condition.
  List<Coverage.Shown> nearMisses(Coverage.Shown base) {
    List<Coverage.Shown> misses = new ArrayList<>();
    for (Want want : base.wants()) {
      List<Want> wants = new ArrayList<>(base.wants());
      wants.remove(want);
      wants.add(want.negated());
      boolean isFlat = want.holds() || Goal.of(want.atom(), true) instanceof Goal.One;
      if (isFlat
          && maker.make(wants, draft -> !holds(draft))
              instanceof EventMaker.Made.Sound(var draft)) {
        misses.add(new Coverage.Shown(draft, wants, List.of(want.negated())));
      }
    }
    return misses;
  }
}
