package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyBytes;
import dev.seriema.engine.key.StoredKeys;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a sample remembers, as it is written down: its keys in the order of their bytes, each with
/// the events of every stage.
final class SampleState {
  private SampleState() {}

  /// Gives and takes what is remembered of keys.
  interface Keys {
    void each(Consumer<Stages> stages);

    /// @throws dev.seriema.model.state.DamagedStateException where there is no room
    void add(Stages stages, StateInput in) throws IOException;
  }

  /// What is remembered of one key.
  static final class Stages {
    private final byte[] key;
    private final List<List<Long>> events;

    /// @param events by stage, each in the order in which they came
    Stages(byte[] key, List<List<Long>> events) {
      this.key = key;
      this.events = events;
    }

    byte[] key() {
      return key;
    }

    int hash() {
      return KeyBytes.hash(key, 0, key.length);
    }

    List<List<Long>> events() {
      return events;
    }
  }

  static void write(Keys keys, KeptNumbers numbers, StateOutput out) throws IOException {
    List<Stages> all = new ArrayList<>();
    keys.each(all::add);
    all.sort(Comparator.comparing(Stages::key, StoredKeys::compare));
    out.count(all.size());
    for (Stages stages : all) {
      out.bytes(stages.key);
      for (List<Long> events : stages.events) {
        out.count(events.size());
        for (long event : events) {
          numbers.write(event, out);
        }
      }
    }
  }

  /// @param keyValues how many values a key has
  static void read(Keys keys, int stages, int keyValues, KeptNumbers numbers, StateInput in)
      throws IOException {
    int count = in.count(Integer.MAX_VALUE);
    byte @Nullable [] former = null;
    for (int i = 0; i < count; i++) {
      byte[] key = StoredKeys.bytes(in, keyValues);
      in.expect(former == null || StoredKeys.compare(former, key) < 0, "keys are not in order");
      former = key;
      List<List<Long>> events = new ArrayList<>();
      for (int stage = 0; stage < stages; stage++) {
        events.add(events(numbers, in));
      }
      keys.add(new Stages(key, events), in);
    }
  }

  private static List<Long> events(KeptNumbers numbers, StateInput in) throws IOException {
    int count = in.count(numbers.count());
    List<Long> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long event = numbers.read(in);
      in.expect(events.isEmpty() || events.getLast() < event, "events are not in order");
      events.add(event);
    }
    return events;
  }
}
