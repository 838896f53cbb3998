package dev.seriema.catalog.overlap;

import dev.seriema.model.expression.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Decides whether formulas can hold together, and looks for an event that shows it. Not
/// thread-safe.
///
/// It looks first among events whose fields have one value each, save those that are known to be
/// lists, since events of that kind are the usual ones and the better examples; then among all.
final class Inclusion {
  /// Ways in which formulas can hold that are shown to the engine.
  private static final int MOST_SHOWN = 24;

  private final Atoms atoms;
  private final Predicate<Field> isList;

  /// @param isList whether a field is a list in usual events
  Inclusion(Atoms atoms, Predicate<Field> isList) {
    this.atoms = atoms;
    this.isList = isList;
  }

  /// What came of looking for an event.
  sealed interface Found {
    /// No event does it.
    record Nothing() implements Found {}

    /// No event does it whose fields have one value each.
    ///
    /// @param unusual an event that does it; empty where none was found
    record NothingUsual(Optional<String> unusual) implements Found {}

    record Shown(String event) implements Found {}

    record NotDecided() implements Found {}
  }

  /// @param wanted have to hold together
  /// @param shown an event for a way in which they do; empty where none was confirmed
  Found find(List<Formula> wanted, Function<Assignment, Optional<String>> shown) {
    return find(wanted, shown, MOST_SHOWN);
  }

  private Found find(
      List<Formula> wanted, Function<Assignment, Optional<String>> shown, int mostShown) {
    Attempt usual =
        new Attempt(place -> place.words() || isList.test(place.field()), shown, mostShown);
    Found first = usual.find(wanted);
    if (!(first instanceof Found.Nothing)) {
      return first;
    }
    return switch (new Attempt(_ -> true, shown, mostShown).find(wanted)) {
      case Found.Shown(String event) -> new Found.NothingUsual(Optional.of(event));
      case Found.NotDecided _ -> new Found.NothingUsual(Optional.empty());
      case Found.Nothing nothing -> nothing;
      case Found.NothingUsual usualOnly -> usualOnly;
    };
  }

  /// The same without looking for an event; one that may be there is not decided.
  Found prove(List<Formula> wanted) {
    return find(wanted, _ -> Optional.empty(), 1);
  }

  private final class Attempt {
    private final Predicate<Place> several;
    private final Function<Assignment, Optional<String>> shown;
    private final int mostShown;
    private Optional<String> event = Optional.empty();
    private int seen;

    Attempt(Predicate<Place> several, Function<Assignment, Optional<String>> shown, int mostShown) {
      this.several = several;
      this.shown = shown;
      this.mostShown = mostShown;
    }

    Found find(List<Formula> wanted) {
      Search.End end =
          new Search(this::isEnough).run(new Assignment(atoms, several), List.copyOf(wanted));
      if (event.isPresent()) {
        return new Found.Shown(event.get());
      }
      return end == Search.End.ALL_SEEN && seen == 0 ? new Found.Nothing() : new Found.NotDecided();
    }

    private boolean isEnough(Assignment way) {
      seen++;
      event = shown.apply(way);
      return event.isPresent() || seen >= mostShown;
    }
  }
}
