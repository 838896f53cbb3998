package dev.seriema.cli.run;

import dev.seriema.detector.AlertFate;

/// What became of alerts among rules that read alerts, document by document. Not thread-safe.
public final class ReturnedTally {
  long raised;
  long former;
  long shown;
  long tooDeep;
  long refused;
  long unordered;

  ReturnedTally() {}

  void add(AlertFate fate) {
    switch (fate) {
      case SHOWN -> shown++;
      case TOO_DEEP -> tooDeep++;
      case REFUSED -> refused++;
    }
  }

  /// Documents of alerts, counted as they were raised; none where no rule reads alerts.
  public long raised() {
    return raised;
  }

  /// Documents of alerts that former runs raised, which rules that read alerts see again.
  public long former() {
    return former;
  }

  /// Those that were shown to rules that read alerts.
  public long shown() {
    return shown;
  }

  /// Those that were made of so many others that they were shown to none.
  public long tooDeep() {
    return tooDeep;
  }

  /// Those that are larger than a document may be.
  public long refused() {
    return refused;
  }

  /// Those of what was shown that rules which need order would have taken, but that they came too
  /// late or have no time.
  public long unordered() {
    return unordered;
  }

  /// What is known to have become of them.
  long accounted() {
    return shown + tooDeep + refused;
  }
}
