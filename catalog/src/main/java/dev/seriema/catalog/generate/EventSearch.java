package dev.seriema.catalog.generate;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// Looks for single events that satisfy conditions, in the surroundings that events of a rule have.
/// Not thread-safe.
public final class EventSearch {
  /// Ways through a condition that are tried before it is given up.
  static final int MOST_TRIES = 48;

  private final RuleContext context;

  /// @param rule whose indices, system and hosts the events are of
  /// @param schema of the rule's indices
  /// @param seed the same gives the same
  public EventSearch(Rule rule, Schema schema, long seed) {
    context = RuleContext.of(rule, schema, seed);
  }

  /// What came of it.
  public sealed interface Outcome {
    /// @param json the document, on one line without an end
    record Found(String json) implements Outcome {}

    /// No event at all satisfies the condition.
    record Impossible() implements Outcome {}

    /// @param reason a few words that complete "not made because"
    record NotFound(String reason) implements Outcome {}
  }

  /// @param isRight what the document, on one line, has to be besides, as the engine says
  public Outcome find(Condition condition, Predicate<byte[]> isRight) {
    context.sets().tidy();
    EventMaker maker = new EventMaker(condition, context);
    Goal goal = ReducedGoal.of(Goal.of(condition, true), maker);
    return goal instanceof Goal.Never
        ? new Outcome.Impossible()
        : find(new Ways(goal), maker, isRight);
  }

  private Outcome find(Ways ways, EventMaker maker, Predicate<byte[]> isRight) {
    Optional<List<Ways.Choice>> all = ways.choices(MOST_TRIES);
    Set<Want> unavoidable = ways.unavoidable();
    String reason = "no event was found";
    int impossible = 0;
    for (Ways.Choice choice : all.orElseGet(() -> some(ways))) {
      switch (maker.make(choice.wants(), draft -> isRight.test(line(draft)))) {
        case EventMaker.Made.Sound(var draft) -> {
          return new Outcome.Found(new String(line(draft), StandardCharsets.UTF_8));
        }
        case EventMaker.Made.Impossible(var wants) -> {
          if (unavoidable.containsAll(wants)) {
            return new Outcome.Impossible();
          }
          impossible++;
        }
        case EventMaker.Made.NotMade(var why) -> reason = why;
      }
    }
    return all.isPresent() && impossible == all.get().size()
        ? new Outcome.Impossible()
        : new Outcome.NotFound(reason);
  }

  /// Some of very many ways: the first of each alternative, then such as chance gives.
  private List<Ways.Choice> some(Ways ways) {
    Random chances = new Random(context.seed());
    List<Ways.Choice> some = new ArrayList<>(List.of(ways.choice(_ -> 0)));
    Set<List<Want>> known = new HashSet<>(Set.of(some.getFirst().wants()));
    for (int i = 1; i < MOST_TRIES; i++) {
      Ways.Choice next = ways.choice(any -> chances.nextInt(any.ways().size()));
      if (known.add(next.wants())) {
        some.add(next);
      }
    }
    return some;
  }

  private byte[] line(Draft draft) {
    JsonWriter json = new JsonWriter();
    draft.write(context.lists(), json);
    return json.toByteArray();
  }
}
