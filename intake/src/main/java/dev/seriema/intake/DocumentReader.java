package dev.seriema.intake;

import org.jspecify.annotations.Nullable;

/// Reads one open input in one form.
interface DocumentReader {
  /// @return `null` at the end
  @Nullable LineBlock next();
}
