package dev.seriema.catalog.facts.table;

import java.util.List;

/// A tactic, technique or sub-technique in one release of ATT&CK.
///
/// @param type `tactic`, `technique` or `sub-technique`
/// @param tactics short names in the order of the matrix; of a tactic its own
/// @param parent the technique of a sub-technique; else empty
/// @param status `active`, `deprecated` or `revoked`
/// @param replacedBy the id that a revoked one gave way to; may be empty
public record AttackObject(
    String id,
    String type,
    String name,
    List<String> tactics,
    String parent,
    String status,
    String replacedBy,
    List<String> platforms) {}
