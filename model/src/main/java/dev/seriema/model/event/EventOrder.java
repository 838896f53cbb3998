package dev.seriema.model.event;

import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What puts events in order for who needs one; events that are still tied keep the order in which
/// they arrive.
///
/// @param timestamp the field that tells when an event happened
/// @param tiebreaker the field that orders events of one moment
public record EventOrder(FieldPath timestamp, Optional<FieldPath> tiebreaker) {
  public List<FieldPath> fields() {
    return Stream.concat(Stream.of(timestamp), tiebreaker.stream()).toList();
  }
}
