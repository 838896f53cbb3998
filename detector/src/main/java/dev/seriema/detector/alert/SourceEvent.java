package dev.seriema.detector.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event that an alert is about.
///
/// @param json holds its document from `start` to `end`, a valid object
/// @param id its `_id`, or the id that its place in the input gives it
/// @param index the name of its index; empty where it is unknown
/// @param time its `@timestamp`; null where it has none that can be read
public record SourceEvent(
    byte[] json, int start, int end, String id, String index, @Nullable Instant time) {}
