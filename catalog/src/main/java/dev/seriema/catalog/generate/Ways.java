package dev.seriema.catalog.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/// The ways through a goal: which of its alternatives are still to be shown, and what a choice of
/// alternatives asks of an event.
final class Ways {
  private final Goal goal;
  private final List<Alternative> alternatives = new ArrayList<>();
  private final Set<Alternative> shown = new HashSet<>();

  /// For each node the alternative that first led to an event.
  private final Map<Goal.Any, Integer> proved = new HashMap<>();

  Ways(Goal goal) {
    this.goal = goal;
    collect(goal, List.of());
  }

  /// One way of a node.
  record Alternative(Goal.Any node, int way) {}

  /// @param path the alternatives that have to be taken for it to matter, itself last
  private record Target(List<Alternative> path) {}

  private final List<Target> targets = new ArrayList<>();

  private void collect(Goal part, List<Alternative> path) {
    switch (part) {
      case Goal.One _, Goal.Never _ -> {}
      case Goal.All(var parts) -> parts.forEach(each -> collect(each, path));
      case Goal.Any any -> {
        for (int way = 0; way < any.ways().size(); way++) {
          List<Alternative> longer = new ArrayList<>(path);
          longer.add(new Alternative(any, way));
          alternatives.add(longer.getLast());
          targets.add(new Target(List.copyOf(longer)));
          collect(any.ways().get(way), longer);
        }
      }
    }
  }

  /// How many alternatives there are.
  int count() {
    return alternatives.size();
  }

  /// The numbers of alternatives that were not shown yet, in the order of the condition.
  List<Integer> open() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      if (!shown.contains(alternatives.get(i))) {
        open.add(i);
      }
    }
    return open;
  }

  boolean isOpen(int target) {
    return !shown.contains(alternatives.get(target));
  }

  /// What the alternative itself asks, which tells it from others.
  List<Want> asked(int target) {
    Alternative alternative = alternatives.get(target);
    List<Want> wants = new ArrayList<>();
    gather(alternative.node.ways().get(alternative.way), _ -> 0, wants, new LinkedHashSet<>());
    return wants;
  }

  /// What an event has to do that takes one alternative, and elsewhere what is still open.
  Choice throughOpen(int target) {
    return through(
        target,
        any -> {
          for (int way = 0; way < any.ways().size(); way++) {
            if (!shown.contains(new Alternative(any, way))) {
              return way;
            }
          }
          return proved.getOrDefault(any, 0);
        });
  }

  /// The same, elsewhere with what led to an event before.
  Choice throughProved(int target) {
    return through(target, any -> proved.getOrDefault(any, 0));
  }

  /// The same with other choices.
  Choice through(int target, ToIntFunction<Goal.Any> others) {
    Map<Goal.Any, Integer> forced = new HashMap<>();
    targets.get(target).path.forEach(step -> forced.put(step.node, step.way));
    return choice(any -> {
      Integer way = forced.get(any);
      return way == null ? others.applyAsInt(any) : way;
    });
  }

  /// What an event has to do that takes some alternatives.
  Choice choice(ToIntFunction<Goal.Any> ways) {
    List<Want> wants = new ArrayList<>();
    Set<Alternative> taken = new LinkedHashSet<>();
    gather(goal, ways, wants, taken);
    return new Choice(List.copyOf(new LinkedHashSet<>(wants)), taken);
  }

  /// What every choice asks.
  Set<Want> unavoidable() {
    Set<Want> wants = new LinkedHashSet<>();
    unavoidable(goal, wants);
    return wants;
  }

  private static void unavoidable(Goal part, Set<Want> to) {
    switch (part) {
      case Goal.One(Want want) -> to.add(want);
      case Goal.All(var parts) -> parts.forEach(each -> unavoidable(each, to));
      case Goal.Any _, Goal.Never _ -> {}
    }
  }

  /// All choices.
  ///
  /// @return empty where there may be more than a number
  Optional<List<Choice>> choices(int most) {
    List<Goal.Any> nodes = alternatives.stream().map(Alternative::node).distinct().toList();
    long count = 1;
    for (Goal.Any node : nodes) {
      count *= node.ways().size();
      if (count > most) {
        return Optional.empty();
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Map<Goal.Any, Integer> places = new HashMap<>();
      int rest = number;
      for (Goal.Any node : nodes) {
        places.put(node, rest % node.ways().size());
        rest /= node.ways().size();
      }
      choices.add(choice(any -> places.getOrDefault(any, 0)));
    }
    return Optional.of(choices);
  }

  /// @param wants each once, in the order of the condition
  /// @param taken the alternatives that it stands for
  record Choice(List<Want> wants, Set<Alternative> taken) {}

  /// Notes that an event showed a choice.
  void shown(Choice choice) {
    shown.addAll(choice.taken);
    choice.taken.forEach(taken -> proved.putIfAbsent(taken.node, taken.way));
  }

  private static void gather(
      Goal part, ToIntFunction<Goal.Any> ways, List<Want> wants, Set<Alternative> taken) {
    switch (part) {
      case Goal.One(Want want) -> wants.add(want);
      case Goal.All(var parts) -> parts.forEach(each -> gather(each, ways, wants, taken));
      case Goal.Any any -> {
        int way = Math.floorMod(ways.applyAsInt(any), any.ways().size());
        taken.add(new Alternative(any, way));
        gather(any.ways().get(way), ways, wants, taken);
      }
      case Goal.Never _ -> {}
    }
  }
}
