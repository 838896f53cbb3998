package dev.seriema.model.schema;

import dev.seriema.model.rule.IndexPatterns;
import java.util.Optional;

/// The tables that ship with the program, as a source of schemas: docs/types.md has their order.
public enum ShippedSchemas implements SchemaSource {
  /// The newest release of each table.
  NEWEST;

  private static final class Tables {
    static final ShippedTables SHIPPED = ShippedTables.from(FactTable::load);
    static final ShippedTables NONE = ShippedTables.from(_ -> Optional.empty());
  }

  @Override
  public Schema of(IndexPatterns patterns) {
    return layered(Tables.SHIPPED, patterns);
  }

  @Override
  public Schema ecs() {
    return EcsSchema.newest();
  }

  /// These tables under those of a repository.
  public SchemaSource under(OwnTables own) {
    return new RepositorySchemas(Tables.SHIPPED, own);
  }

  /// The tables of a repository and no others, for who asks what that repository knows. ECS is the
  /// one that ships where it has none.
  public static SchemaSource only(OwnTables own) {
    return new RepositorySchemas(Tables.NONE, own);
  }

  /// The tables of the indices that are named, and ECS for what they lack. Where no index is named,
  /// ECS is asked first and the tables only for what it lacks: none has more to say than another.
  static Schema layered(ShippedTables tables, IndexPatterns patterns) {
    Schema customary = tables.customary().of(patterns);
    Schema indices = tables.indices().of(patterns);
    Schema ecs = EcsSchema.newest();
    Schema named = new LayeredSchema(customary, indices, false);
    return patterns.patterns().isEmpty() ? new LayeredSchema(ecs, named, false) : named.orElse(ecs);
  }
}
