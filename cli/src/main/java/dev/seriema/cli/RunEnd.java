package dev.seriema.cli;

import org.jspecify.annotations.Nullable;

/// Asks a run to end, which may not have begun yet.
final class RunEnd {
  private @Nullable Runnable end;
  private boolean isAsked;

  /// @param how lets the run end
  synchronized void is(Runnable how) {
    end = how;
    if (isAsked) {
      how.run();
    }
  }

  /// May be called by any thread.
  synchronized void ask() {
    isAsked = true;
    if (end != null) {
      end.run();
    }
  }
}
