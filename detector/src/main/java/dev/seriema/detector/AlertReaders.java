package dev.seriema.detector;

import dev.seriema.detector.alert.Lineage;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.schedule.Scheduling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which rules are shown an alert that was raised: those whose index patterns name the index of
/// alerts, whatever else they read.
///
/// In a stream an alert leads to others at once, so that its descent has to end somewhere: an alert
/// that is too deep is shown to none, and what came of counting alerts is shown to none that counts
/// them, since what was counted has no descent. By executions each comes at a later moment, and all
/// is shown, as Kibana does.
///
/// Meaning: docs/rule-types.md.
final class AlertReaders {
  /// How deep an alert may be that others are raised on.
  static final int DEEPEST = 5;

  private final boolean inStream;
  private final BitSet all = new BitSet();

  /// Without those of rules that count.
  private final BitSet uncounted = new BitSet();

  /// The uuids of the rules that count alerts.
  private final List<String> counting = new ArrayList<>();

  private AlertReaders(boolean inStream) {
    this.inStream = inStream;
  }

  static AlertReaders of(List<Compiled> rules, PlannedRules planned, Scheduling schedule) {
    AlertReaders readers = new AlertReaders(schedule instanceof Scheduling.InStream);
    for (int condition = 0; condition < planned.patterns().size(); condition++) {
      if (planned.patterns().get(condition).readAlerts()) {
        Compiled rule = rules.get(planned.rule(condition));
        boolean counts = rule.task().filter(Task.Count.class::isInstance).isPresent();
        readers.all.set(condition);
        readers.uncounted.set(condition, !counts);
        if (counts) {
          readers.counting.add(rule.rule().uuid());
        }
      }
    }
    return readers;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean isTooDeep(Lineage alert) {
    return inStream && alert.depth() > DEEPEST;
  }

  /// The conditions that an alert is shown to. The caller does not change the set.
  BitSet shownTo(Lineage alert) {
    return inStream && counting.stream().anyMatch(alert::includes) ? uncounted : all;
  }
}
