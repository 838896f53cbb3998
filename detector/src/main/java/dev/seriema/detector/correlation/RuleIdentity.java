package dev.seriema.detector.correlation;

/// By what a rule is known again, from one process to the next: what it remembered is of use to a
/// rule of the same id that asks the same.
///
/// @param meaning equal for two rules that ask the same and do the same with it
public record RuleIdentity(String id, String meaning) {}
