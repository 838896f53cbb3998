package dev.seriema.benchmark.answers;

/// A rule on which the three do not agree.
///
/// @param firstEvent from 0
/// @param interpreterAlone events that only the interpreter finds
/// @param oursAlone events that our engine finds and the interpreter does not
/// @param unlikeEveryRule events on which our engine and our engine with every rule differ
public record Disagreement(
    String rule, int firstEvent, int interpreterAlone, int oursAlone, int unlikeEveryRule) {

  static Disagreement none(String rule, int firstEvent) {
    return new Disagreement(rule, firstEvent, 0, 0, 0);
  }

  Disagreement and(boolean theirs, boolean ours, boolean everyRule) {
    return new Disagreement(
        rule,
        firstEvent,
        interpreterAlone + (theirs && !ours ? 1 : 0),
        oursAlone + (ours && !theirs ? 1 : 0),
        unlikeEveryRule + (ours != everyRule ? 1 : 0));
  }
}
