package dev.seriema.detector.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event that an alert is about. It keeps the array that it is given, and nobody changes it.
public final class SourceEvent {
  private final byte[] json;
  private final int start;
  private final int end;
  private final String id;
  private final String index;
  private final @Nullable Instant time;

  /// @param json holds its document from `start` to `end`, a valid object
  /// @param id its `_id`, or the id that its place in the input gives it
  /// @param index the name of its index; empty where it is unknown
  /// @param time its `@timestamp`; null where it has none that can be read
  public SourceEvent(
      byte[] json, int start, int end, String id, String index, @Nullable Instant time) {
    this.json = json;
    this.start = start;
    this.end = end;
    this.id = id;
    this.index = index;
    this.time = time;
  }

  public byte[] json() {
    return json;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public String id() {
    return id;
  }

  public String index() {
    return index;
  }

  public @Nullable Instant time() {
    return time;
  }
}
