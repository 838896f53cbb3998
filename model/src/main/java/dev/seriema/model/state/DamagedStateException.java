package dev.seriema.model.state;

import java.io.IOException;

/// Bytes that are no memory as it was written: cut off, changed, or made up. Whoever reads them
/// takes nothing of them.
public final class DamagedStateException extends IOException {
  private static final long serialVersionUID = 1;

  /// @param reason a few words, such as `it ends early`
  public DamagedStateException(String reason) {
    super(reason);
  }
}
