package dev.seriema.detector.explain;

import java.util.List;

/// Why a rule raises an alert for an event, or how far it is from that.
///
/// @param alone whether one event is enough for an alert; otherwise the condition is that of any
///   stage, and what holds makes the event part of a match at most
public record Explanation(
    Part condition, Showing showing, Candidacy candidacy, Filtering filtering, boolean alone) {

  /// How many leaves of the condition would have to answer otherwise for it to hold; none where it
  /// does.
  public int distance() {
    return condition.distance();
  }

  /// What keeps the condition from holding, on the shortest way; none where it holds.
  public List<Change> changes() {
    return Change.of(condition);
  }

  public boolean matches() {
    return distance() == 0;
  }

  /// Whether the event alerts by itself.
  public boolean raisesAlert() {
    return alone && steps() == 0;
  }

  /// Whether the event may be one of several that alert together.
  public boolean servesStage() {
    return !alone && steps() == 0;
  }

  /// The distance, and one more each where index picking hides the event and where a filter takes
  /// it away: how near it is to an alert.
  public int steps() {
    return steps(distance(), showing.isShown(), filtering);
  }

  static int steps(int distance, boolean shown, Filtering filtering) {
    return distance + (shown ? 0 : 1) + (filtering == Filtering.TAKEN_AWAY ? 1 : 0);
  }
}
