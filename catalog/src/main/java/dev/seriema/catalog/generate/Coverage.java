package dev.seriema.catalog.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// Makes events until each alternative of a condition was taken by one of them: not each
/// combination, which would be too many.
final class Coverage {
  /// Combinations that are tried to take one alternative.
  private static final int MOST_ATTEMPTS = 24;

  /// Combinations that are looked at to say that none can be taken.
  private static final int MOST_CHOICES = 512;

  private final EventMaker maker;
  private final Ways ways;
  private final RuleContext context;
  private final Predicate<Draft> isRight;
  private final List<Shown> shown = new ArrayList<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<List<Want>> conflicts = new LinkedHashSet<>();
  private int missed;

  /// An event, and what it was made to do.
  ///
  /// @param asked what the alternative says that it was made for; all where there is but one way
  record Shown(Draft draft, List<Want> wants, List<Want> asked) {}

  /// @param isRight whether the engine says that an event is what the goal is about
  Coverage(Goal goal, EventMaker maker, RuleContext context, Predicate<Draft> isRight) {
    this.maker = maker;
    this.context = context;
    this.isRight = isRight;
    ways = new Ways(goal);
  }

  /// @param most events
  List<Shown> find(int most) {
    if (ways.count() == 0) {
      attempt(ways.choice(_ -> 0), List.of());
      return shown;
    }
    for (int target = 0; target < ways.count() && shown.size() < most; target++) {
      if (ways.isOpen(target)) {
        take(target);
      }
    }
    return shown;
  }

  private void take(int target) {
    Set<List<Want>> tried = new LinkedHashSet<>();
    Random chances = new Random(context.seed() + target);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Ways.Choice choice =
          switch (attempt) {
            case 0 -> ways.throughOpen(target);
            case 1 -> ways.throughProved(target);
            default -> ways.through(target, any -> chances.nextInt(any.ways().size()));
          };
      if (tried.add(choice.wants()) && attempt(choice, ways.asked(target))) {
        return;
      }
    }
    missed++;
  }

  private boolean attempt(Ways.Choice choice, List<Want> asked) {
    switch (maker.make(choice.wants(), isRight)) {
      case EventMaker.Made.Sound(var draft) -> {
        ways.shown(choice);
        shown.add(new Shown(draft, choice.wants(), asked.isEmpty() ? choice.wants() : asked));
        return true;
      }
      case EventMaker.Made.Impossible(var wants) -> conflicts.add(wants);
      case EventMaker.Made.NotMade(var reason) -> reasons.add(reason);
    }
    return false;
  }

  /// How many alternatives no event was found for.
  int missed() {
    return missed;
  }

  /// How many alternatives were not looked at, as there were events enough.
  int leftOut() {
    return ways.open().size() - missed;
  }

  /// Why events were not made, each reason once.
  List<String> reasons() {
    return List.copyOf(reasons);
  }

  /// Wants that contradict each other, where no event can do what the goal asks, whatever
  /// alternatives it takes.
  ///
  /// @return empty where that is not so, or not known
  Optional<List<Want>> contradiction() {
    if (!shown.isEmpty()) {
      return Optional.empty();
    }
    Set<Want> unavoidable = ways.unavoidable();
    Optional<List<Want>> plain = conflicts.stream().filter(unavoidable::containsAll).findFirst();
    return plain.isPresent() || !isEachImpossible()
        ? plain
        : conflicts.stream().reduce((all, next) -> joined(all, next));
  }

  private static List<Want> joined(List<Want> all, List<Want> next) {
    Set<Want> joined = new LinkedHashSet<>(all);
    joined.addAll(next);
    return List.copyOf(joined);
  }

  private boolean isEachImpossible() {
    return ways.choices(MOST_CHOICES)
        .filter(choices ->
            choices.stream()
                .allMatch(choice ->
                    maker.make(choice.wants(), isRight) instanceof EventMaker.Made.Impossible))
        .isPresent();
  }
}
