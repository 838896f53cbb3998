package dev.seriema.benchmark.growth;

/// Something that is measured in a process of its own.
///
/// @param curve that it belongs to, or the name of a worst case
/// @param at where on the curve; 0 for a worst case
public record Spot(String curve, int at) {}
