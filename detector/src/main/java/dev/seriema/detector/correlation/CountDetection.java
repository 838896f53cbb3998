package dev.seriema.detector.correlation;

import dev.seriema.engine.window.Bucket;
import java.time.Instant;

/// A group of events that are enough together.
public record CountDetection(int query, Bucket bucket) implements Detection {
  @Override
  public Instant raised() {
    return Instant.ofEpochSecond(0, bucket.end());
  }

  /// When the last of the events happened.
  public Instant newest() {
    return Instant.ofEpochSecond(0, bucket.newest());
  }

  /// When the first of the events happened.
  public Instant oldest() {
    return Instant.ofEpochSecond(0, bucket.oldest());
  }
}
