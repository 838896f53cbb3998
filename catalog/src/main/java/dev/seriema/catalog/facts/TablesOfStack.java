package dev.seriema.catalog.facts;

import dev.seriema.model.schema.DeferredSchema;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.IndexTable;
import dev.seriema.model.schema.OwnTables;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of fields on one release of the stack: by the tables that a repository carries for
/// it, and by ECS of that release as it ships where the repository carries none.
///
/// Of integrations, Beats and Endgame the shipped tables know the newest releases only; they are
/// asked where the repository has no fields of integrations.
public final class TablesOfStack implements OwnTables {
  private final Optional<RepositoryTables> own;
  private final Release stack;

  private TablesOfStack(Optional<RepositoryFacts> facts, Release stack) {
    this.own = facts.map(carried -> new RepositoryTables(carried, Optional.of(stack)));
    this.stack = stack;
  }

  /// @param facts of a repository; empty where it carries none
  public static SchemaSource of(Optional<RepositoryFacts> facts, Release stack) {
    return facts.filter(carried -> !carried.integrations().isEmpty()).isPresent()
        ? ShippedSchemas.only(new TablesOfStack(facts, stack))
        : overShipped(facts, stack);
  }

  /// The same, where the shipped tables are asked for all that the repository's lack.
  ///
  /// @param facts of a repository; empty where it carries none
  public static SchemaSource overShipped(Optional<RepositoryFacts> facts, Release stack) {
    return ShippedSchemas.NEWEST.under(new TablesOfStack(facts, stack));
  }

  @Override
  public List<IndexTable> additions() {
    return own.map(RepositoryTables::additions).orElse(List.of());
  }

  @Override
  public Map<FieldOrigin, Schema> parts() {
    return own.map(RepositoryTables::parts).orElse(Map.of());
  }

  @Override
  public Optional<Schema> ecs() {
    return own.flatMap(RepositoryTables::ecs)
        .or(() ->
            ShippedEcs.release(stack)
                .map(release -> new DeferredSchema(() -> ShippedEcs.of(release))));
  }
}
