package dev.seriema.catalog.generate;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes single events that do what is demanded of atoms of a condition, whichever rules they come
/// from. Not thread-safe.
public final class DemandedEvents {
  private static final long SEED = 1;

  private final RuleContext context;
  private final EventMaker maker;

  /// @param condition that has all atoms of which something is demanded
  /// @param rule whose events these look like
  /// @param indices that the events are in
  /// @param schema of those indices
  public DemandedEvents(Condition condition, Rule rule, IndexPatterns indices, Schema schema) {
    context = RuleContext.of(rule, schema, SEED).in(indices);
    maker = new EventMaker(condition, context);
  }

  /// @param atom without connectives
  /// @param holds whether it has to hold; else it has to fail
  public record Demand(Condition atom, boolean holds) {}

  /// @param isRight what the document has to be besides
  /// @return a document on one line without an end; empty where none was found
  public Optional<String> find(List<Demand> demands, Predicate<String> isRight) {
    List<Want> wants = demands.stream().map(demand -> new Want(demand.atom, demand.holds)).toList();
    return maker.make(wants, draft -> isRight.test(json(draft)))
            instanceof EventMaker.Made.Sound(Draft draft)
        ? Optional.of(json(draft))
        : Optional.empty();
  }

  private String json(Draft draft) {
    JsonWriter json = new JsonWriter();
    draft.write(context.lists(), json);
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }
}
