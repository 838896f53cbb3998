package dev.seriema.detector.correlation;

import dev.seriema.model.state.KeptNumbers;

/// The numbers by which what is written down names events.
///
/// @param newest time that has passed, in nanoseconds since 1970
/// @param events that were taken in order
/// @param foreknown documents that are known before all events
record KeptEvents(long newest, KeptNumbers events, KeptNumbers foreknown) {}
