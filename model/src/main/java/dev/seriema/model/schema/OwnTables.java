package dev.seriema.model.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables that a repository of rules carries, asked before those that ship.
///
/// Each method is called at most once, and only when a query asks for a field that the tables
/// before it lack.
public interface OwnTables {
  /// Fields that the repository adds to indices, whatever other tables say of these.
  List<IndexTable> additions();

  /// What the repository says of data sets, Beats (with the empty module) and Endgame. What one of
  /// them has no row for is asked of the shipped table of the same origin.
  Map<FieldOrigin, Schema> parts();

  /// Its ECS, where that says more than the one that ships.
  Optional<Schema> ecs();
}
