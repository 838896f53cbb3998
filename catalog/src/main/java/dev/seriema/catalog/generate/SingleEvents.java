package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.model.expression.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Events of a rule that looks at one at a time: one for each alternative of its condition, and
/// what differs from them in one thing.
final class SingleEvents {
  /// Values that are tried of a list that has to be avoided.
  private static final int MOST_AVOIDED = 8;

  /// Events in which an atom is negated before it is given up.
  private static final int MOST_BASES = 4;

  private final Condition condition;
  private final RuleContext context;
  private final CaseBook book;
  private final EventMaker maker;
  private final List<String> gaps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean isImpossible;

  SingleEvents(Condition condition, RuleContext context, CaseBook book) {
    this.condition = condition;
    this.context = context;
    this.book = book;
    maker = new EventMaker(condition, context);
  }

  /// Fills the book.
  ///
  /// @return wants that contradict each other, where that keeps each event from alerting; else none
  List<Want> make() {
    Goal goal = Goal.of(condition, true);
    if (goal instanceof Goal.Never) {
      isImpossible = true;
      return List.of();
    }
    Coverage coverage =
        new Coverage(goal, maker, context, draft -> book.alerts(List.of(draft)) > 0);
    List<Coverage.Shown> shown = coverage.find(CaseBook.MOST_CASES);
    for (Coverage.Shown each : shown) {
      book.addIf(EvidenceKind.ALERTS, "branches", CaseName.of(each.asked()), List.of(each.draft()));
    }
    tell(coverage);
    Optional<List<Want>> contradiction = coverage.contradiction();
    isImpossible = contradiction.isPresent();
    noteSeveralValues(shown);
    if (contradiction.isEmpty()) {
      negate(shown);
      Set<String> done = new HashSet<>();
      shown.forEach(each -> new Variations(each, book, done).add());
    }
    return contradiction.orElse(List.of());
  }

  List<String> gaps() {
    return gaps;
  }

  List<String> notes() {
    return notes;
  }

  /// Whether no event at all can alert.
  boolean isImpossible() {
    return isImpossible;
  }

  /// Tells of a field of which no single value does what each event needs.
  private void noteSeveralValues(List<Coverage.Shown> shown) {
    if (shown.isEmpty()) {
      return;
    }
    for (String field : shown.getFirst().draft().names()) {
      boolean isAlways =
          shown.stream()
              .allMatch(each -> each.draft().get(field).size() > 1 && asks(each, field) > 1);
      if (isAlways) {
        notes.add(
            "no single value of `"
                + field
                + "` does all that is asked of it; events alert that have several");
      }
    }
  }

  private static long asks(Coverage.Shown each, String field) {
    return each.wants().stream()
        .filter(want ->
            want.holds()
                && want.atom() instanceof Condition.Test(var tested, _, _)
                && tested.path().name().equals(field))
        .count();
  }

  private void tell(Coverage coverage) {
    if (coverage.missed() > 0) {
      gaps.add("no event was found for " + coverage.missed() + " of its alternatives");
    }
    if (coverage.leftOut() > 0) {
      gaps.add(
          coverage.leftOut() + " more alternatives are left out behind " + CaseBook.MOST_CASES);
    }
    gaps.addAll(coverage.reasons());
  }

  /// Negates each atom alone, in an event that alerts otherwise.
  private void negate(List<Coverage.Shown> shown) {
    Set<AtomPlace> done = new HashSet<>();
    for (Coverage.Shown each : shown) {
      for (Want want : each.wants()) {
        AtomPlace place = AtomPlace.of(want);
        if (!done.contains(place) && !book.isFull(EvidenceKind.QUIET)) {
          boolean isMade = want.holds() ? negated(each, want) : met(each, want);
          if (isMade || place.isGivenUp(each, shown)) {
            done.add(place);
          }
        }
      }
    }
  }

  /// Where an atom stands, so that the values of one list count as one.
  private record AtomPlace(Object atom, boolean holds) {
    static AtomPlace of(Want want) {
      Object atom =
          want.atom() instanceof Condition.Test(var field, _, var span)
              ? List.of(field, span)
              : want.atom();
      return new AtomPlace(atom, want.holds());
    }

    boolean isGivenUp(Coverage.Shown last, List<Coverage.Shown> shown) {
      return shown.indexOf(last) >= MOST_BASES;
    }
  }

  private boolean negated(Coverage.Shown base, Want want) {
    return quiet(base, want, List.of(want.negated()), "negated");
  }

  /// Does what the rule asks not to be, value by value.
  private boolean met(Coverage.Shown base, Want want) {
    Goal goal = Goal.of(want.atom(), true);
    Ways ways = new Ways(goal);
    boolean isAny = false;
    for (int way = 0; way < Math.clamp(ways.count(), 1, MOST_AVOIDED); way++) {
      int chosen = way;
      List<Want> wants = ways.choice(_ -> chosen).wants();
      isAny |= quiet(base, want, wants, "excluded");
    }
    return isAny;
  }

  private boolean quiet(Coverage.Shown base, Want left, List<Want> instead, String group) {
    List<Want> wants = new ArrayList<>(base.wants());
    wants.remove(left);
    wants.addAll(instead);
    return maker.make(wants, draft -> book.alerts(List.of(draft)) == 0)
            instanceof EventMaker.Made.Sound(var draft)
        && book.addIf(EvidenceKind.QUIET, group, CaseName.of(instead.getFirst()), List.of(draft));
  }
}
