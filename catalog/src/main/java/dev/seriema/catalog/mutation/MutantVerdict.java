package dev.seriema.catalog.mutation;

import java.util.Optional;

/// What became of a mutant.
///
/// @param killedBy the first file of evidence that tells it from the original, such as
///   `alerts/one.ndjson`; only where it is killed
/// @param events that would kill it, where it survived and some were found
/// @param reason why none were found where it survived, in a few words that complete "no event
///   because"; else empty
public record MutantVerdict(
    Mutant.Told mutant,
    Fate fate,
    Optional<String> killedBy,
    Optional<KillingEvents> events,
    String reason) {
  /// What can become of one.
  public enum Fate {
    /// Some evidence tells it from the original.
    KILLED("killed"),
    /// No evidence does.
    SURVIVED("survived"),
    /// No event at all tells it from the original, so it does not count.
    EQUIVALENT("equivalent"),
    /// The changed rule does not run, so it does not count.
    NOT_RUN("not_run");

    private final String word;

    Fate(String word) {
      this.word = word;
    }

    /// Its name in JSON.
    public String word() {
      return word;
    }
  }

  static MutantVerdict killed(Mutant mutant, String by) {
    return new MutantVerdict(mutant.told(), Fate.KILLED, Optional.of(by), Optional.empty(), "");
  }

  static MutantVerdict uncounted(Mutant mutant, Fate fate) {
    return new MutantVerdict(mutant.told(), fate, Optional.empty(), Optional.empty(), "");
  }

  static MutantVerdict survived(Mutant mutant, KillingEvents events) {
    return new MutantVerdict(
        mutant.told(), Fate.SURVIVED, Optional.empty(), Optional.of(events), "");
  }

  static MutantVerdict survived(Mutant mutant, String reason) {
    return new MutantVerdict(
        mutant.told(), Fate.SURVIVED, Optional.empty(), Optional.empty(), reason);
  }
}
