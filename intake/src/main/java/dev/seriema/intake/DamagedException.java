package dev.seriema.intake;

import java.io.IOException;

/// Compressed data is not what it should be.
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedException(String message) {
    super(message);
  }
}
