package dev.seriema.engine.plan;

import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses for a rule the values of which an event must have at least one for the rule to match.
///
/// A conjunction takes the rarest choice of its terms; a disjunction needs one from every side. How
/// rare a value is expected to be is a guess by its field.
final class KeyChoice {
  /// Share of events that one value of a field is expected to meet, where it is not rare.
  private static final Map<String, Double> FREQUENT =
      Map.ofEntries(
          Map.entry("event.kind", 0.9),
          Map.entry("event.outcome", 0.6),
          Map.entry("host.os.type", 0.4),
          Map.entry("host.os.family", 0.4),
          Map.entry("event.category", 0.3),
          Map.entry("event.type", 0.3),
          Map.entry("agent.type", 0.3),
          Map.entry("event.module", 0.2),
          Map.entry("event.provider", 0.1),
          Map.entry("event.dataset", 0.1),
          Map.entry("data_stream.dataset", 0.1),
          Map.entry("event.action", 0.1),
          Map.entry("event.code", 0.1),
          Map.entry("user.id", 0.1));

  private static final double RARE = 0.01;

  private KeyChoice() {}

  /// A value of a field that a rule waits for.
  record Key(Field field, LetterCase letterCase, String text) {}

  /// @param share of all events that are expected to have one of the keys
  record Choice(Set<Key> keys, double share) {}

  /// @return empty when no set of values is necessary
  static Optional<Set<Key>> of(Normal condition) {
    return choose(condition).map(Choice::keys);
  }

  private static Optional<Choice> choose(Normal condition) {
    return switch (condition) {
      case Normal.Always(boolean holds) ->
          holds ? Optional.empty() : Optional.of(new Choice(Set.of(), 0));
      case Normal.Literal(Atom.FieldTest test, boolean wanted) when wanted -> ofTest(test);
      case Normal.Literal _ -> Optional.empty();
      case Normal.AllOf(List<Normal> terms) -> rarest(terms);
      case Normal.AnyOf(List<Normal> terms) -> together(terms);
    };
  }

  private static Optional<Choice> ofTest(Atom.FieldTest test) {
    List<String> texts = test.texts();
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    LetterCase letterCase = ((Predicate.OneOf) test.predicate()).letterCase();
    Set<Key> keys = new LinkedHashSet<>();
    texts.forEach(text -> keys.add(new Key(test.field(), letterCase, text)));
    double each = FREQUENT.getOrDefault(test.field().path().name(), RARE);
    return Optional.of(new Choice(keys, each * keys.size()));
  }

  private static Optional<Choice> rarest(List<Normal> terms) {
    Optional<Choice> best = Optional.empty();
    for (Normal term : terms) {
      Optional<Choice> choice = choose(term);
      if (choice.isPresent() && (best.isEmpty() || choice.get().share < best.get().share)) {
        best = choice;
      }
    }
    return best;
  }

  private static Optional<Choice> together(List<Normal> terms) {
    List<Choice> choices = new ArrayList<>();
    for (Normal term : terms) {
      Optional<Choice> choice = choose(term);
      if (choice.isEmpty()) {
        return Optional.empty();
      }
      choices.add(choice.get());
    }
    Set<Key> keys = new LinkedHashSet<>();
    choices.forEach(choice -> keys.addAll(choice.keys));
    return Optional.of(new Choice(keys, choices.stream().mapToDouble(Choice::share).sum()));
  }
}
