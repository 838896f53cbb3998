package dev.seriema.engine.sequence;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the keys of an event for the stages that it satisfies. Each value of an array is a key of
/// its own, and of two arrays each pair.
public final class KeyReader {
  private final List<SharedKeys> shared;

  private KeyReader(List<Stage> stages, EventLayout layout, int keysPerEvent) {
    Map<List<JoinKey>, long[]> masks = new LinkedHashMap<>();
    int words = (stages.size() + Long.SIZE - 1) / Long.SIZE;
    for (int i = 0; i < stages.size(); i++) {
      masks.computeIfAbsent(stages.get(i).keys(), _ -> new long[words])[i >> 6] |= 1L << i;
    }
    this.shared =
        masks.entrySet().stream()
            .map(entry -> new SharedKeys(entry.getKey(), entry.getValue(), layout, keysPerEvent))
            .toList();
  }

  /// @param layout of the events; it reads all of [#fields]
  /// @param keysPerEvent a bound; what is beyond is counted with the hit
  public static KeyReader of(SequenceQuery query, EventLayout layout, int keysPerEvent) {
    return new KeyReader(stages(query), layout, keysPerEvent);
  }

  /// @param layout of the events; it reads all of [#fields]
  /// @param keysPerEvent a bound; what is beyond is counted with the hit
  public static KeyReader of(SampleQuery query, EventLayout layout, int keysPerEvent) {
    return new KeyReader(query.stages(), layout, keysPerEvent);
  }

  /// The fields of all keys, each once, in the order of the stages.
  public static Set<Field> fields(SequenceQuery query) {
    return fields(stages(query));
  }

  /// The fields of all keys, each once, in the order of the stages.
  public static Set<Field> fields(SampleQuery query) {
    return fields(query.stages());
  }

  /// Has a hit serve its stages under the keys that the event's values make.
  ///
  /// @param hit knows which stages the event satisfies, and has no key so far
  public void read(Event event, Hit hit) {
    for (SharedKeys keys : shared) {
      if (hit.satisfiesAny(keys.stages())) {
        keys.read(event, hit);
      }
    }
  }

  private static List<Stage> stages(SequenceQuery query) {
    List<Stage> stages = new ArrayList<>(query.stages());
    query.until().ifPresent(stages::add);
    return stages;
  }

  private static Set<Field> fields(List<Stage> stages) {
    Set<Field> fields = new LinkedHashSet<>();
    for (Stage stage : stages) {
      stage.keys().forEach(key -> key.field().ifPresent(fields::add));
    }
    return fields;
  }
}
