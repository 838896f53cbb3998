package dev.seriema.intake;

import org.jspecify.annotations.Nullable;

/// Gives the input as blocks of whole documents, numbered in their order. Several threads may take
/// from it.
public interface BlockSource extends AutoCloseable {
  /// Waits for the next block where more may come.
  ///
  /// @return `null` when all is read
  @Nullable LineBlock next();

  /// Leaves what is not read yet.
  @Override
  void close();
}
