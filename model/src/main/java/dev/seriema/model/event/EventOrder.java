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
/// @param withAlerts whether alerts that are raised on the way stand among the events, each behind
///   all events of its moment
public record EventOrder(FieldPath timestamp, Optional<FieldPath> tiebreaker, boolean withAlerts) {
  /// An order of events alone.
  public EventOrder(FieldPath timestamp, Optional<FieldPath> tiebreaker) {
    this(timestamp, tiebreaker, false);
  }

  public List<FieldPath> fields() {
    return Stream.concat(Stream.of(timestamp), tiebreaker.stream()).toList();
  }
}
