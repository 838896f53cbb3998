package dev.seriema.catalog.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A goal without the ways that contradict what the rest of it asks in any case.
final class ReducedGoal {
  /// What a way asks may rule out another; a chain of such steps is followed so far.
  private static final int MOST_ROUNDS = 4;

  private final EventMaker maker;

  private ReducedGoal(EventMaker maker) {
    this.maker = maker;
  }

  /// @return [Goal.Never] where nothing is left, which no event can do then
  static Goal of(Goal goal, EventMaker maker) {
    ReducedGoal reduced = new ReducedGoal(maker);
    Goal before = goal;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<Want> needed = new Ways(before).unavoidable();
      Goal after = maker.isImpossible(needed) ? new Goal.Never() : reduced.without(before, needed);
      if (after instanceof Goal.Never || new Ways(after).count() == new Ways(before).count()) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private Goal without(Goal goal, Set<Want> needed) {
    return switch (goal) {
      case Goal.One _, Goal.Never _ -> goal;
      case Goal.All(var parts) -> {
        List<Goal> all = parts.stream().map(part -> without(part, needed)).toList();
        yield all.stream().anyMatch(Goal.Never.class::isInstance)
            ? new Goal.Never()
            : new Goal.All(all);
      }
      case Goal.Any any -> {
        List<Goal> possible = new ArrayList<>();
        for (Goal way : any.ways()) {
          Set<Want> together = new LinkedHashSet<>(needed);
          together.addAll(new Ways(way).unavoidable());
          Goal left = maker.isImpossible(together) ? new Goal.Never() : without(way, together);
          if (!(left instanceof Goal.Never)) {
            possible.add(left);
          }
        }
        yield switch (possible.size()) {
          case 0 -> new Goal.Never();
          case 1 -> possible.getFirst();
          default -> new Goal.Any(possible);
        };
      }
    };
  }
}
