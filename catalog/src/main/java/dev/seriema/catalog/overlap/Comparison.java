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
import java.util.stream.Stream;
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
  boolean isInsideByProof() {
    return isInside(first, second).isPresent();
  }

  boolean isContainedByProof() {
    return isInside(second, first).isPresent();
  }

  boolean isApartByProof() {
    return first.sought().isMetByOneEvent()
        && answer(inclusion.prove(List.of(first.only().holds(), second.only().holds()))).isProved();
  }

  /// @return the scope of a proof; empty where there is none
  private Optional<Answer.Scope> isInside(ComparedRule inner, ComparedRule outer) {
    if (!inner.mayBeInside(outer)) {
      return Optional.empty();
    }
    boolean grows = inner.sought().manner().growsWithParts();
    Answer.Scope scope = Answer.Scope.EVERY_EVENT;
    for (int i = 0; i < inner.parts().size(); i++) {
      Part narrow = inner.parts().get(i);
      Part wide = outer.parts().get(i);
      List<Answer> answers = new ArrayList<>();
      answers.add(answer(inclusion.prove(List.of(narrow.holds(), wide.fails()))));
      if (!grows) {
        answers.add(answer(inclusion.prove(List.of(wide.holds(), narrow.fails()))));
      }
      for (Answer answer : answers) {
        if (!(answer instanceof Answer.Proved(var own, _))) {
          return Optional.empty();
        }
        scope = own == Answer.Scope.ONE_VALUE_EACH ? own : scope;
      }
    }
    return Optional.of(scope);
  }

  /// With events for whatever is not proved.
  Relation relation() {
    Answer inside;
    Answer contains;
    Answer apart;
    if (first.sought().isMetByOneEvent()) {
      Part one = first.only();
      Part other = second.only();
      inside = single(first, second, List.of(one.holds(), other.fails()), this::isOnlyFirst);
      contains = single(second, first, List.of(other.holds(), one.fails()), this::isOnlySecond);
      apart = answer(List.of(one.holds(), other.holds()), this::isBoth);
    } else {
      inside = generated(isInside(first, second), this::isOnlyFirst);
      contains = generated(isInside(second, first), this::isOnlySecond);
      apart = generated(Optional.empty(), this::isBoth);
    }
    return new Relation(
        first.rule(), second.rule(), inside, contains, apart, data.onlyFirst(), data.onlySecond());
  }

  /// A rule that looks at each event for itself is inside of another where its condition is; one
  /// that remembers needs more for a proof.
  private Answer single(
      ComparedRule inner,
      ComparedRule outer,
      List<Formula> outside,
      Predicate<List<String>> isRight) {
    Answer answer = answer(outside, isRight);
    if (!answer.isProved() || inner.sought().manner().growsWithParts()) {
      return answer;
    }
    return isInside(inner, outer).isPresent() ? answer : new Answer.NotDecided();
  }

  private boolean isOnlyFirst(List<String> events) {
    return first.finds(events) && second.passesOver(events);
  }

  private boolean isOnlySecond(List<String> events) {
    return second.finds(events) && first.passesOver(events);
  }

  private boolean isBoth(List<String> events) {
    return first.finds(events) && second.finds(events);
  }

  /// Looks among the events that are made of both rules.
  private Answer generated(Optional<Answer.Scope> proof, Predicate<List<String>> isRight) {
    if (proof.isPresent()) {
      return new Answer.Proved(proof.get(), Optional.empty());
    }
    return Stream.of(first, second)
        .flatMap(rule -> rule.cases(schema).stream())
        .filter(isRight)
        .findFirst()
        .<Answer>map(Answer.Refuted::new)
        .orElse(new Answer.NotDecided());
  }

  private Answer answer(List<Formula> wanted, Predicate<List<String>> isRight) {
    return answer(inclusion.find(wanted, way -> shown(way, event -> isRight.test(List.of(event)))));
  }

  private static Answer answer(Inclusion.Found found) {
    return switch (found) {
      case Inclusion.Found.Nothing _ ->
          new Answer.Proved(Answer.Scope.EVERY_EVENT, Optional.empty());
      case Inclusion.Found.NothingUsual(var unusual) ->
          new Answer.Proved(Answer.Scope.ONE_VALUE_EACH, unusual);
      case Inclusion.Found.Shown(String event) -> new Answer.Refuted(List.of(event));
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
      Condition condition = first.sought().parts().getFirst();
      Condition both =
          new Condition.AllOf(
              List.of(condition, second.sought().parts().getFirst()), condition.span());
      events = new DemandedEvents(both, first.rule().rule(), data.both(), schema);
    }
    return events;
  }
}
