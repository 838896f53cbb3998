package dev.seriema.engine.sequence;

/// How much one sequence query may remember. Where a bound bites, the oldest is forgotten first and
/// counted ([Dropped]).
///
/// @param open sequences that have begun and are not complete, those that wait for the end of their
///   span, and, for each key, the last absent event that a later sequence may not follow
/// @param waitingPerKey complete sequences of one key that wait for the end of their span
/// @param references events that all of them hold together; room is made before an event is taken,
///   for as many as it could add
/// @param keyBytes bytes of all their keys together
/// @param keysPerEvent keys that arrays give to one event
public record SequenceLimits(
    int open, int waitingPerKey, int references, int keyBytes, int keysPerEvent) {
  /// Two million open sequences of two events each. One takes about 45 bytes and its key, of three
  /// stages or more up to 16 more: 125 MB with UUIDs for keys, 500 MB where keys are so long that
  /// their own bound bites.
  public static final SequenceLimits DEFAULT =
      new SequenceLimits(2_000_000, 10_000, 4_000_000, 256 << 20, 1_000);

  public SequenceLimits {
    if (open < 1 || waitingPerKey < 1 || references < 1 || keyBytes < 1 || keysPerEvent < 1) {
      throw new IllegalArgumentException("a bound below one remembers nothing");
    }
    if (keyBytes > 1 << 30) {
      throw new IllegalArgumentException("keys take a GiB at most, not " + keyBytes + " bytes");
    }
  }
}
