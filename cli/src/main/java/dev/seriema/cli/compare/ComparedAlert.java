package dev.seriema.cli.compare;

import java.util.List;

/// An alert as it is compared.
///
/// @param rule the uuid of its rule
/// @param raised its `@timestamp`; empty where it has none
/// @param events in order; none where it is about a number of events
/// @param group what tells it from other alerts on the same events: as JSON
/// @param terms by which alerts are counted together, as JSON; empty where they are not
/// @param start of the time in which it counts, in milliseconds since 1970
/// @param end of that time
public record ComparedAlert(
    String rule,
    String raised,
    List<ComparedEvent> events,
    String group,
    String terms,
    long start,
    long end) {
  public ComparedAlert {
    events = List.copyOf(events);
  }

  Key key() {
    return new Key(rule, events.stream().map(ComparedEvent::place).toList(), group);
  }

  /// What is the same in both schedules, if an alert is.
  record Key(String rule, List<ComparedEvent.Place> events, String group) {
    Key {
      events = List.copyOf(events);
    }
  }
}
