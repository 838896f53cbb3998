package dev.seriema.cli.run;

import java.util.List;

/// Sums of a run do not hold: something was lost or counted twice, and its alerts and counts are
/// not to be trusted.
public final class UnevenAccountsException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /// @param faults the sums that do not hold, each in words
  UnevenAccountsException(List<String> faults) {
    super("the accounts of the run do not add up: " + String.join("; ", faults));
  }
}
