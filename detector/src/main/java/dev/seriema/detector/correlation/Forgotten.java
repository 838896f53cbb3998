package dev.seriema.detector.correlation;

/// A rule whose memory nobody can use.
///
/// @param changed whether there is still a rule of the id, which asks something else
public record Forgotten(String rule, boolean changed) {}
