package dev.seriema.engine.sequence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Picks one event for each stage, no event twice, in every way there is: the earliest events
/// first, of the first stages before the others.
///
/// No way leads astray: an event is picked only when the stages behind can still have one each,
/// which a matching of stages and events decides.
final class DistinctChoices {
  private final long[][] candidates;
  private final Predicate<long[]> receiver;
  private final long[] picked;

  /// @param candidates by stage the events to pick from, each once
  /// @param receiver is given each way, in an array of its own, and says whether it wants more
  private DistinctChoices(long[][] candidates, Predicate<long[]> receiver) {
    this.candidates = candidates;
    this.receiver = receiver;
    this.picked = new long[candidates.length];
  }

  /// @param candidates by stage the events to pick from, each once and in order
  /// @param receiver is given each way, in an array of its own, and says whether it wants more
  static void each(long[][] candidates, Predicate<long[]> receiver) {
    Map<Long, Integer> stageOf = new HashMap<>();
    DistinctChoices choices = new DistinctChoices(candidates, receiver);
    for (int stage = 0; stage < candidates.length; stage++) {
      if (!choices.find(stage, 0, stageOf, new boolean[candidates.length])) {
        return;
      }
    }
    choices.pick(0, stageOf);
  }

  /// @param stageOf an event for each stage from here on, none of them picked
  /// @return whether more is wanted
  private boolean pick(int stage, Map<Long, Integer> stageOf) {
    if (stage == candidates.length) {
      return receiver.test(picked.clone());
    }
    for (long event : candidates[stage]) {
      Map<Long, Integer> rest = isPicked(event, stage) ? null : without(stage, event, stageOf);
      if (rest != null) {
        picked[stage] = event;
        if (!pick(stage + 1, rest)) {
          return false;
        }
      }
    }
    return true;
  }

  /// How the stages behind are matched when a stage takes an event; null when they cannot be.
  private @Nullable Map<Long, Integer> without(int stage, long event, Map<Long, Integer> stageOf) {
    Map<Long, Integer> rest = new HashMap<>(stageOf);
    rest.values().remove(stage);
    Integer loser = rest.remove(event);
    picked[stage] = event;
    boolean found = loser == null || find(loser, stage + 1, rest, new boolean[candidates.length]);
    return found ? rest : null;
  }

  /// Finds an event for a stage, where need be by giving another stage another one.
  private boolean find(int stage, int pickedStages, Map<Long, Integer> stageOf, boolean[] visited) {
    visited[stage] = true;
    for (long event : candidates[stage]) {
      if (isPicked(event, pickedStages)) {
        continue;
      }
      Integer holder = stageOf.get(event);
      if (holder == null || (!visited[holder] && find(holder, pickedStages, stageOf, visited))) {
        stageOf.put(event, stage);
        return true;
      }
    }
    return false;
  }

  private boolean isPicked(long event, int stages) {
    return Arrays.stream(picked, 0, stages).anyMatch(one -> one == event);
  }
}
