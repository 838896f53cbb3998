package dev.seriema.catalog.overlap;

import dev.seriema.catalog.generate.DemandedEvents;
import dev.seriema.catalog.generate.DemandedEvents.Demand;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One rule against another. Not thread-safe.
final class Comparison {
  private final ComparedRule first;
  private final ComparedRule second;
  private final CommonData data;
  private final Inclusion inclusion;
  private final Schema schema;
  private @Nullable DemandedEvents events;

  Comparison(ComparedRule first, ComparedRule second, CommonData data, Schema schema, Atoms atoms) {
    this.first = first;
    this.second = second;
    this.data = data;
    inclusion =
        new Inclusion(
            atoms, field -> schema.field(field.path()).map(FieldDefinition::array).orElse(false));
    this.schema = schema;
  }

  /// Whether a proof is there, without looking for an event where it is not.
  Answer insideByProof() {
    return proved(List.of(first.holds(), second.fails()));
  }

  Answer containsByProof() {
    return proved(List.of(second.holds(), first.fails()));
  }

  Answer apartByProof() {
    return proved(List.of(first.holds(), second.holds()));
  }

  private Answer proved(List<Formula> wanted) {
    return answer(inclusion.prove(wanted));
  }

  /// With an event for whatever is not proved.
  Relation relation() {
    Answer inside =
        answer(
            List.of(first.holds(), second.fails()),
            event -> first.finds(event) && second.passesOver(event));
    Answer contains =
        answer(
            List.of(second.holds(), first.fails()),
            event -> second.finds(event) && first.passesOver(event));
    Answer apart =
        answer(
            List.of(first.holds(), second.holds()),
            event -> first.finds(event) && second.finds(event));
    return new Relation(
        first.rule(), second.rule(), inside, contains, apart, data.onlyFirst(), data.onlySecond());
  }

  private Answer answer(List<Formula> wanted, Predicate<String> isRight) {
    return answer(inclusion.find(wanted, way -> shown(way, isRight)));
  }

  private static Answer answer(Inclusion.Found found) {
    return switch (found) {
      case Inclusion.Found.Nothing _ ->
          new Answer.Proved(Answer.Scope.EVERY_EVENT, Optional.empty());
      case Inclusion.Found.NothingUsual(var unusual) ->
          new Answer.Proved(Answer.Scope.ONE_VALUE_EACH, unusual);
      case Inclusion.Found.Shown(String event) -> new Answer.Refuted(event);
      case Inclusion.Found.NotDecided _ -> new Answer.NotDecided();
    };
  }

  /// An event for a way in which formulas hold. What is computed is demanded first; where no values
  /// are found for it, it may come out by itself.
  private Optional<String> shown(Assignment way, Predicate<String> isRight) {
    List<Demand> tests = new ArrayList<>();
    List<Demand> computed = new ArrayList<>();
    for (Assignment.Settled settled : way.settled()) {
      if (settled.states() != Atom.UNKNOWN) {
        Demand demand = new Demand(settled.atom().condition(), settled.states() == Atom.HOLDS);
        (settled.atom().tested().isPresent() ? tests : computed).add(demand);
      }
    }
    List<Demand> all = new ArrayList<>(tests);
    all.addAll(computed);
    Optional<String> event = events().find(all, isRight);
    return event.isPresent() || computed.isEmpty() ? event : events().find(tests, isRight);
  }

  /// Made only where an event is looked for, as it takes longer than most proofs.
  private DemandedEvents events() {
    if (events == null) {
      Condition both =
          new Condition.AllOf(
              List.of(first.condition(), second.condition()), first.condition().span());
      events = new DemandedEvents(both, first.rule().rule(), data.both(), schema);
    }
    return events;
  }
}
