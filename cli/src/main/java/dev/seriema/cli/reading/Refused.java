package dev.seriema.cli.reading;

import dev.seriema.intake.IntakeFinding;

/// A line that is no event.
///
/// @param start where the line begins in the bytes that its block kept; -1 where they are not kept
record Refused(IntakeFinding finding, int start, int end) {
  static final int NOT_KEPT = -1;

  boolean isKept() {
    return start != NOT_KEPT;
  }
}
