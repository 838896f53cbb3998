package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.Suppressed;
import java.time.Instant;

/// The first of a group of things that a rule found, which stands for the others.
///
/// @param first never one of these itself
/// @param group what was counted so far
/// @param again whether it was told before, with less in its group
public record SuppressedDetection(Detection first, Suppressed group, boolean again)
    implements Detection {
  @Override
  public int query() {
    return first.query();
  }

  @Override
  public Instant raised() {
    return first.raised();
  }
}
