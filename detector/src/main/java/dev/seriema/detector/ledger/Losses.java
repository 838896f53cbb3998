package dev.seriema.detector.ledger;

/// What a rule did not see, or did not tell, of a time that it evaluated.
///
/// @param refused documents that could not be read, which any rule may have missed
/// @param late events that came too late for a rule that needs order
/// @param suppressed matches that were counted in a former alert
/// @param overLimit matches for which an execution had no room
/// @param dropped what bounds on memory have cost, over all rules of the run
public record Losses(long refused, long late, long suppressed, long overLimit, long dropped) {
  public static final Losses NONE = new Losses(0, 0, 0, 0, 0);

  /// Whether a match may be missing because of them. What was suppressed was told once.
  public boolean mayMiss() {
    return refused + late + overLimit + dropped > 0;
  }

  Losses plus(Losses other) {
    return new Losses(
        refused + other.refused,
        late + other.late,
        suppressed + other.suppressed,
        overLimit + other.overLimit,
        dropped + other.dropped);
  }
}
