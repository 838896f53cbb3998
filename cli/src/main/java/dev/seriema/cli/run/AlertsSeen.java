package dev.seriema.cli.run;

import dev.seriema.engine.key.StoredKeys;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Remembers the ids of alerts, so that an event that is read twice alerts once.
final class AlertsSeen {
  /// How many ids are remembered; of more the oldest are forgotten.
  static final int REMEMBERED = 1_000_000;

  private final Set<String> ids = new LinkedHashSet<>();

  /// @return whether the id is new
  boolean add(String id) {
    if (!ids.add(id)) {
      return false;
    }
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    return true;
  }

  void write(StateOutput out) throws IOException {
    out.count(ids.size());
    for (String id : ids) {
      StoredKeys.write(List.of(Value.of(id)), out);
    }
  }

  /// Takes up what a former run wrote.
  void read(StateInput in) throws IOException {
    int count = in.count(REMEMBERED);
    for (int i = 0; i < count; i++) {
      List<Value> read = StoredKeys.read(in, 1);
      boolean isNew =
          read.size() == 1 && read.getFirst() instanceof Value.Text(String id) && ids.add(id);
      in.expect(isNew, "an id is none, or there twice");
    }
  }

  boolean contains(String id) {
    return ids.contains(id);
  }
}
