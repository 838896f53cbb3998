package dev.seriema.catalog.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The ids of the events that alerts of a file are made of.
public sealed interface ExpectedEvents {
  /// Exactly those that alert, by themselves or together, in any order.
  ///
  /// @param ids none twice
  record AnyOrder(List<String> ids) implements ExpectedEvents {
    public AnyOrder {
      ids = List.copyOf(ids);
    }
  }

  /// Those of each alert; alerts in any order.
  ///
  /// @param alerts of each the ids of its events, of a sequence in the order of its stages; none
  ///   twice
  record ByAlert(List<List<String>> alerts) implements ExpectedEvents {
    public ByAlert {
      alerts = alerts.stream().map(List::copyOf).toList();
    }
  }

  /// All that are named, each once for each time that it is named.
  default List<String> ids() {
    return switch (this) {
      case AnyOrder(var ids) -> ids;
      case ByAlert(var alerts) -> alerts.stream().flatMap(List::stream).toList();
    };
  }

  /// Whether alerts are made of exactly these.
  default boolean areThoseOf(List<RaisedAlert> raised) {
    return switch (this) {
      case AnyOrder(var ids) -> {
        Set<String> alerting = new HashSet<>();
        raised.forEach(alert -> alerting.addAll(alert.events()));
        yield alerting.equals(Set.copyOf(ids));
      }
      case ByAlert(var alerts) -> {
        Set<List<String>> found = new HashSet<>();
        raised.forEach(alert -> found.add(alert.events()));
        yield found.equals(Set.copyOf(alerts));
      }
    };
  }
}
