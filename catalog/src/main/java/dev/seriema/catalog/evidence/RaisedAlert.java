package dev.seriema.catalog.evidence;

import java.util.List;

/// An alert that a rule raised on a file of evidence.
///
/// @param events the ids of the events that it is made of, of a sequence in the order of its
///   stages; none where it is about numbers of events
/// @param group what tells it from other alerts of the rule
public record RaisedAlert(List<String> events, AlertGroup group) {
  public RaisedAlert {
    events = List.copyOf(events);
  }
}
