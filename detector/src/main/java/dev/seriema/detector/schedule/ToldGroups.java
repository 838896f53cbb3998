package dev.seriema.detector.schedule;

import dev.seriema.engine.key.Key;
import dev.seriema.engine.key.StoredKeys;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The newest event of each group that was told, in milliseconds since 1970, as far back as windows
/// reach. Each was told by an alert, so that there are no more than executions may raise.
final class ToldGroups {
  private final Map<Key, Long> newest = new LinkedHashMap<>();

  void add(Key group, long time) {
    newest.put(group, time);
  }

  /// Whether an event of a group is counted already.
  boolean covers(Key group, long time) {
    Long told = newest.get(group);
    return told != null && time <= told;
  }

  void forgetBefore(long time) {
    newest.values().removeIf(told -> told < time);
  }

  void write(StateOutput out) throws IOException {
    out.count(newest.size());
    for (Map.Entry<Key, Long> each : newest.entrySet()) {
      StoredKeys.write(each.getKey().values(), out);
      out.number(each.getValue());
    }
  }

  /// Takes up what was written. Called once, before anything else.
  void read(StateInput in) throws IOException {
    int count = in.count(Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      Key group = Key.of(StoredKeys.read(in, Integer.MAX_VALUE));
      in.expect(newest.put(group, in.number()) == null, "a group is there twice");
    }
  }
}
