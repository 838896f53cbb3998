package dev.seriema.catalog.scaffold;

import java.time.Duration;

/// How far a new rule looks back and how often it runs. What runs sees somewhat more than the time
/// since it ran before, since events come late.
record DraftTimes(Duration lookBack, Duration interval) {
  static DraftTimes of(RuleDraft draft) {
    if (draft.isBuildingBlock()) {
      return minutes(119, 60);
    }
    return switch (draft.type()) {
      case MACHINE_LEARNING -> minutes(45, 15);
      case THREAT_MATCH -> minutes(65, 60);
      case QUERY, EQL, ESQL, THRESHOLD, NEW_TERMS, SAVED_QUERY -> minutes(9, 5);
    };
  }

  private static DraftTimes minutes(int lookBack, int interval) {
    return new DraftTimes(Duration.ofMinutes(lookBack), Duration.ofMinutes(interval));
  }
}
