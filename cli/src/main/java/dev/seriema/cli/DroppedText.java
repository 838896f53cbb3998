package dev.seriema.cli;

import dev.seriema.cli.words.Counted;
import dev.seriema.engine.sequence.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what bounds on open sequences have cost, so that nobody takes an answer for whole.
final class DroppedText {
  private DroppedText() {}

  /// @return empty where the answer is whole
  static Optional<String> of(Dropped dropped) {
    if (dropped.isNothing()) {
      return Optional.empty();
    }
    List<String> costs = new ArrayList<>();
    add(costs, dropped.open(), "open sequence");
    add(costs, dropped.waiting(), "complete sequence");
    add(costs, dropped.absences(), "absent event");
    add(costs, dropped.remembered(), "remembered value");
    String forgotten =
        costs.isEmpty()
            ? ""
            : String.join(", ", costs) + " forgotten, as there were more than are kept";
    String keys =
        dropped.keys() == 0
            ? ""
            : Counted.of(dropped.keys(), "event") + " with more keys than are looked at";
    return Optional.of(
        forgotten
            + (forgotten.isEmpty() || keys.isEmpty() ? "" : "; ")
            + keys
            + ": matches may be missing");
  }

  private static void add(List<String> costs, long count, String word) {
    if (count > 0) {
      costs.add(Counted.of(count, word));
    }
  }
}
