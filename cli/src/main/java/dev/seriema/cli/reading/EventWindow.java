package dev.seriema.cli.reading;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stretch of time whose events are evaluated.
///
/// @param from its first moment; empty where it has no beginning
/// @param to the first moment behind it; empty where it has no end
public record EventWindow(Optional<Instant> from, Optional<Instant> to) {
  public static final EventWindow ALL = new EventWindow(Optional.empty(), Optional.empty());

  public EventWindow {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new IllegalArgumentException("nothing lies from " + from.get() + " to " + to.get());
    }
  }

  public boolean isAll() {
    return from.isEmpty() && to.isEmpty();
  }

  /// Whether an event is evaluated. One without a time lies in no stretch but all time.
  ///
  /// @param time null for an event without one
  public boolean has(@Nullable Instant time) {
    if (isAll()) {
      return true;
    }
    return time != null
        && from.map(first -> !time.isBefore(first)).orElse(true)
        && to.map(time::isBefore).orElse(true);
  }
}
