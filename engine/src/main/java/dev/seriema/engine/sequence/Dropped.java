package dev.seriema.engine.sequence;

/// What bounds have cost so far; all zero where the answer is whole.
///
/// @param open sequences forgotten before they were complete: a match may be missing
/// @param waiting complete sequences forgotten before their span was over: a match may be missing
/// @param absences events forgotten that forbid a match: a match may be too many
/// @param keys events of which a key was passed over: a match may be missing or too many
/// @param remembered values or events forgotten that a rule still went by: a match may be missing
///   or too many
public record Dropped(long open, long waiting, long absences, long keys, long remembered) {
  public static final Dropped NOTHING = new Dropped(0, 0, 0, 0, 0);

  /// Of queries over sequences and samples.
  public Dropped(long open, long waiting, long absences, long keys) {
    this(open, waiting, absences, keys, 0);
  }

  /// Of rules that go by values.
  public static Dropped remembered(long forgotten, long passedOver) {
    return new Dropped(0, 0, 0, passedOver, forgotten);
  }

  public boolean isNothing() {
    return sum() == 0;
  }

  /// How often a bound was reached, whatever it cost.
  public long sum() {
    return open + waiting + absences + keys + remembered;
  }

  public Dropped plus(Dropped other) {
    return new Dropped(
        open + other.open,
        waiting + other.waiting,
        absences + other.absences,
        keys + other.keys,
        remembered + other.remembered);
  }
}
