package dev.seriema.detector.schedule;

/// Matches that no execution has looked at, each counted once for each rule to which it matters.
///
/// @param all those that lie in no window
/// @param behind those of them that lie behind the last window of their rule
public record Unseen(long all, long behind) {
  static final Unseen NOTHING = new Unseen(0, 0);

  Unseen plus(Unseen other) {
    return new Unseen(all + other.all, behind + other.behind);
  }
}
