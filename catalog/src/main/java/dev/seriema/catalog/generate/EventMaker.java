package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes one event that does what is wanted of the atoms of a condition. Not thread-safe.
final class EventMaker {
  private static final List<String> DATASETS = List.of("data_stream.dataset", "event.dataset");

  private final RuleContext context;
  private final ComputedSearch computed;
  private final Map<List<Want>, FieldChoice.Outcome> known = new HashMap<>();

  EventMaker(Condition condition, RuleContext context) {
    this.context = context;
    computed = new ComputedSearch(Atoms.computed(condition), context.lists());
  }

  /// What came of making an event.
  sealed interface Made {
    record Sound(Draft draft) implements Made {}

    /// No event can do it.
    ///
    /// @param wants that contradict each other
    record Impossible(List<Want> wants) implements Made {}

    /// @param reason a few words that complete "not made because"
    record NotMade(String reason) implements Made {}
  }

  /// @param isRight what the event has to be besides, as the engine says
  Made make(List<Want> wants, Predicate<Draft> isRight) {
    Map<String, List<Want>> tests = new LinkedHashMap<>();
    List<Want> computations = new ArrayList<>();
    for (Want want : wants) {
      switch (want.atom()) {
        case Condition.Test(var field, _, _) ->
            tests.computeIfAbsent(field.path().name(), _ -> new ArrayList<>()).add(want);
        case Condition.Nested _ when want.holds() -> {
          return new Made.NotMade("it asks for objects of a nested field");
        }
        case Condition.SomeField _ when want.holds() -> {
          return new Made.NotMade("it asks for a value whichever field it is of");
        }
        case Condition.Nested _, Condition.SomeField _ -> {
          // An event has neither by itself.
        }
        default -> computations.add(want);
      }
    }
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (Map.Entry<String, List<Want>> test : tests.entrySet()) {
      switch (choose(test.getKey(), test.getValue())) {
        case FieldChoice.Outcome.Found(var found) -> values.put(test.getKey(), found);
        case FieldChoice.Outcome.Conflict(var parts) -> {
          return new Made.Impossible(parts);
        }
        case FieldChoice.Outcome.NotDecided _ -> {
          return new Made.NotMade(
              "no value of `" + test.getKey() + "` was found that does all that is asked of it");
        }
      }
    }
    return dress(tests, values, computations, isRight);
  }

  /// Whether no event can do it, as far as that is decided field by field.
  boolean isImpossible(Collection<Want> wants) {
    Map<String, List<Want>> tests = new LinkedHashMap<>();
    for (Want want : wants) {
      if (want.atom() instanceof Condition.Test(var field, _, _)) {
        tests.computeIfAbsent(field.path().name(), _ -> new ArrayList<>()).add(want);
      }
    }
    return tests.entrySet().stream()
        .anyMatch(
            test -> choose(test.getKey(), test.getValue()) instanceof FieldChoice.Outcome.Conflict);
  }

  private FieldChoice.Outcome choose(String field, List<Want> wants) {
    return known.computeIfAbsent(
        List.copyOf(wants), _ -> new FieldChoice(field, wants, context.sets(), seed(field)).find());
  }

  private long seed(String field) {
    return 31 * context.seed() + field.hashCode();
  }

  /// Puts the wanted values into an event of one of the sources, with what such an event has
  /// besides, or where that stands in the way, with little else.
  private Made dress(
      Map<String, List<Want>> tests,
      Map<String, List<Value>> values,
      List<Want> computations,
      Predicate<Draft> isRight) {
    boolean isComputed = false;
    for (Origin origin : Origin.of(context.indices(), datasets(values), category(tests, values))) {
      for (boolean isBare : new boolean[] {false, true}) {
        Draft draft = new Draft();
        if (!isBare) {
          new Surroundings(system(values), category(tests, values)).describe(draft);
        } else {
          draft.put("@timestamp", List.of(new Value.Moment(UsualValues.MOMENT)));
        }
        origin.describe(draft);
        clear(draft, tests);
        values.forEach((field, wanted) -> {
          if (isMeant(tests, field) || !draft.has(field)) {
            draft.put(field, wanted);
          }
        });
        if (!isBare) {
          new Consistency(
                  draft,
                  (field, some) ->
                      !field.isEmpty() && !isMeant(tests, field) && isAllowed(tests, field, some))
              .restore();
        }
        if (!computed.meet(draft, computations, (field, some) -> isAllowed(tests, field, some))) {
          continue;
        }
        isComputed = true;
        if (isRight.test(draft)) {
          return new Made.Sound(draft);
        }
      }
    }
    return new Made.NotMade(
        isComputed
            ? "the engine does not confirm the events that were made"
            : "no values were found for what it computes");
  }

  /// Takes away what would do what is not wanted.
  private void clear(Draft draft, Map<String, List<Want>> tests) {
    for (String field : draft.names()) {
      if (tests.containsKey(field) && !isAllowed(tests, field, draft.get(field))) {
        draft.put(field, List.of());
      }
    }
  }

  /// Whether the values that were chosen for a field stand for something that has to be met, and
  /// are not one way among many to avoid something.
  private static boolean isMeant(Map<String, List<Want>> tests, String field) {
    return tests.getOrDefault(field, List.of()).stream().anyMatch(Want::holds);
  }

  private boolean isAllowed(Map<String, List<Want>> tests, String field, List<Value> some) {
    List<Want> wants = tests.get(field);
    return wants == null
        || new FieldChoice(field, wants, context.sets(), seed(field)).isMetBy(some);
  }

  private static List<String> datasets(Map<String, List<Value>> values) {
    return DATASETS.stream()
        .flatMap(field -> values.getOrDefault(field, List.of()).stream())
        .map(Value::shown)
        .distinct()
        .toList();
  }

  private String system(Map<String, List<Value>> values) {
    return values.getOrDefault("host.os.type", List.of()).stream()
        .findFirst()
        .map(Value::shown)
        .orElse(context.system());
  }

  private static String category(Map<String, List<Want>> tests, Map<String, List<Value>> values) {
    Optional<String> asked =
        values.getOrDefault("event.category", List.of()).stream().findFirst().map(Value::shown);
    if (asked.isPresent()) {
      return asked.get();
    }
    for (String category : List.of("registry", "file", "process", "dll")) {
      if (tests.keySet().stream().anyMatch(field -> field.startsWith(category + "."))) {
        return category.equals("dll") ? "library" : category;
      }
    }
    return "";
  }
}
