package dev.seriema.catalog.lock;

/// A part of a rule as it ships that cannot be told here, and is left out or left as it is written.
///
/// @param member of the rule, such as `required_fields`
/// @param reason as a sentence without its end
public record Untold(String member, String reason) {}
