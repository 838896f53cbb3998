package dev.seriema.catalog.ship;

/// A rule that a package does not have.
///
/// @param rule its rule id; empty where it could not be read
/// @param place its file, or the line of it
/// @param reason the same words for all rules with the same reason, such as `it is deprecated`
/// @param detail what more is known; may be empty
public record LeftOutRule(String rule, String place, String reason, String detail) {}
