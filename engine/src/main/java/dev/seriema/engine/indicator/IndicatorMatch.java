package dev.seriema.engine.indicator;

/// An indicator that an event fits.
///
/// @param reference the number of its document
/// @param field the place of the event's field whose value is that of the indicator
public record IndicatorMatch(long reference, int field) {}
