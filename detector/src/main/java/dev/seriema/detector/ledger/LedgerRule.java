package dev.seriema.detector.ledger;

/// A rule as it was when it evaluated something: a rule that means something else has seen nothing
/// yet.
///
/// @param version that the rule had
/// @param meaning a digest of all that decides which events it finds
public record LedgerRule(String id, int version, String meaning) {}
