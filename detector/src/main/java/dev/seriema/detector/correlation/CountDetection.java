package dev.seriema.detector.correlation;

import dev.seriema.engine.window.Bucket;
import java.time.Instant;

/// A group of events that are enough together.
public record CountDetection(int query, Bucket bucket) implements Detection {
  @Override
  public Instant raised() {
    return Instant.ofEpochSecond(0, bucket.end());
  }
}
