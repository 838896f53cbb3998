package dev.seriema.benchmark.measure;

/// How long a pass took.
///
/// @param seconds on the clock
/// @param processorSeconds in which the thread ran; what others do on the machine is not in it, but
///   neither is the work of the collector and of the compiler
public record Took(double seconds, double processorSeconds) {}
