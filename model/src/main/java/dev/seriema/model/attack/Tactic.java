package dev.seriema.model.attack;

/// What somebody is after.
///
/// @param shortName by which techniques name it, such as `lateral-movement`
public record Tactic(String id, String name, String shortName) {}
