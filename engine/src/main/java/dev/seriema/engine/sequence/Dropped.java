package dev.seriema.engine.sequence;

/// What bounds have cost so far; all zero where the answer is whole.
///
/// @param open sequences forgotten before they were complete: a match may be missing
/// @param waiting complete sequences forgotten before their span was over: a match may be missing
/// @param absences events forgotten that forbid a match: a match may be too many
/// @param keys events of which a key was passed over: a match may be missing or too many
public record Dropped(long open, long waiting, long absences, long keys) {
  public static final Dropped NOTHING = new Dropped(0, 0, 0, 0);

  public boolean isNothing() {
    return open + waiting + absences + keys == 0;
  }

  public Dropped plus(Dropped other) {
    return new Dropped(
        open + other.open, waiting + other.waiting, absences + other.absences, keys + other.keys);
  }
}
