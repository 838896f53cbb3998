package dev.seriema.catalog.ship;

import dev.seriema.catalog.lock.Untold;
import java.util.List;

/// The version that a rule has on a release of the stack.
///
/// @param version from 1 on
/// @param untold what is doubtful of a rule with that version
public record VersionOnStack(int version, List<Untold> untold) {
  public VersionOnStack {
    untold = List.copyOf(untold);
  }
}
