package dev.seriema.benchmark.measure;

import dev.seriema.model.event.ScanFault;

/// An event that is refused: speeds would then be of different work, so nothing is measured.
public final class UnsoundEvent extends RuntimeException {
  private static final long serialVersionUID = 1;

  private UnsoundEvent(String message) {
    super(message);
  }

  /// @param line from 0, blank lines not counted
  public static UnsoundEvent in(int line, ScanFault fault) {
    return new UnsoundEvent("event %,d is refused: %s".formatted(line + 1, fault.message()));
  }
}
