package dev.seriema.cli.reading;

import dev.seriema.model.event.ScanLimits;

/// How a command reads events.
///
/// @param limits what one document may ask for
/// @param threads how many work at a time
/// @param keepsRejects whether lines that are refused are kept to be written
/// @param window whose events are evaluated
public record Reading(ScanLimits limits, int threads, boolean keepsRejects, EventWindow window) {
  public Reading within(EventWindow other) {
    return new Reading(limits, threads, keepsRejects, other);
  }
}
