package dev.seriema.catalog.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// In what the groups of alerts differ from those that are expected.
///
/// @param missing are expected, and no alert is of them
/// @param surplus are of alerts, and not expected
record GroupDifference(List<AlertGroup> missing, List<AlertGroup> surplus) {
  GroupDifference {
    missing = List.copyOf(missing);
    surplus = List.copyOf(surplus);
  }

  static GroupDifference between(List<AlertGroup> expected, List<RaisedAlert> raised) {
    List<AlertGroup> missing = new ArrayList<>();
    for (AlertGroup group : expected) {
      if (raised.stream().noneMatch(group::isOf)) {
        missing.add(group);
      }
    }
    LinkedHashSet<AlertGroup> surplus = new LinkedHashSet<>();
    for (RaisedAlert alert : raised) {
      if (expected.stream().noneMatch(group -> group.isOf(alert))) {
        surplus.add(alert.group().asAskedBy(expected));
      }
    }
    return new GroupDifference(missing, List.copyOf(surplus));
  }

  boolean isEmpty() {
    return missing.isEmpty() && surplus.isEmpty();
  }

  /// A few words that say what came instead.
  String told() {
    if (missing.isEmpty()) {
      return "also " + AlertWords.groups(surplus);
    }
    return "none of "
        + AlertWords.groups(missing)
        + (surplus.isEmpty() ? "" : "; also " + AlertWords.groups(surplus));
  }
}
