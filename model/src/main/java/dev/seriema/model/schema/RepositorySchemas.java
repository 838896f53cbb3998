package dev.seriema.model.schema;

import dev.seriema.model.rule.IndexPatterns;
import java.util.function.Supplier;

/// The tables of a repository over those that ship: its own fields, then integrations, Beats and
/// Endgame, then ECS. The shipped list of fields that rules customarily use only fills gaps where
/// the repository has a list of its own.
final class RepositorySchemas implements SchemaSource {
  private final ShippedTables shipped;
  private final Once<IndexTables> additions;
  private final Once<IndexTables> indices;
  private final Supplier<Schema> ecs;

  RepositorySchemas(ShippedTables shipped, OwnTables own) {
    this.shipped = shipped;
    additions = new Once<>(() -> new IndexTables(own.additions()));
    indices = new Once<>(() -> shipped.with(own.parts()));
    ecs = new Once<>(() -> own.ecs().orElseGet(EcsSchema::newest));
  }

  @Override
  public Schema of(IndexPatterns patterns) {
    return patterns.patterns().isEmpty()
        ? new LayeredSchema(ecs.get(), new DeferredSchema(() -> named(patterns)), false)
        : named(patterns).orElse(ecs.get());
  }

  @Override
  public Schema ecs() {
    return ecs.get();
  }

  private Schema named(IndexPatterns patterns) {
    Schema own = additions.get().of(patterns);
    Schema tables = indices.get().of(patterns);
    Schema customary = shipped.customary().of(patterns);
    Schema others =
        additions.get().isEmpty()
            ? new LayeredSchema(customary, tables, false)
            : new LayeredSchema(tables, customary, false);
    return new LayeredSchema(own, others, false);
  }
}
