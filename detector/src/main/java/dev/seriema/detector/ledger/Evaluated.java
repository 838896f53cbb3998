package dev.seriema.detector.ledger;

/// A stretch of event time that a rule evaluated.
///
/// @param firstRun number of the run that did so, or of the first where several are joined
/// @param lastRun of the last
/// @param losses of these runs
public record Evaluated(EventTime time, long firstRun, long lastRun, Losses losses) {
  /// Both as one, with all that lies between them.
  Evaluated with(Evaluated other) {
    return new Evaluated(
        time.with(other.time),
        Math.min(firstRun, other.firstRun),
        Math.max(lastRun, other.lastRun),
        losses.plus(other.losses));
  }
}
