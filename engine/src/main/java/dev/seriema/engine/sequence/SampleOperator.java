package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyOrder;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Finds the samples of one query: distinct events that share a key, one for each stage, whatever
/// their order.
///
/// Each key remembers the first events of each stage, as many as can matter: with so many, whatever
/// the other stages take, a stage has enough left. Samples are given when all events are there, by
/// key in ascending order; of one key those of the earliest events come first. Not thread-safe.
public final class SampleOperator {
  /// Keys of which most stages have no event yet may not fill the memory either.
  private static final long PLACES_PER_REFERENCE = 4;

  private final int stages;
  private final int keyValues;
  private final SampleLimits limits;

  /// With the chain of events of each stage, and then how many they are.
  private final JoinKeys keys;

  private final EventChains chains = new EventChains();
  private final int candidatesPerStage;

  private long droppedOpen;
  private long droppedKeys;

  public SampleOperator(SampleQuery query, SampleLimits limits) {
    this.stages = query.stages().size();
    this.keyValues = query.stages().getFirst().keys().size();
    this.limits = limits;
    this.keys = new JoinKeys(2 * stages, _ -> {});
    this.candidatesPerStage =
        (int) Math.min(Integer.MAX_VALUE, stages - 1L + limits.samplesPerKey());
  }

  /// Takes up an event. Their order decides only which samples of a key are given.
  public void take(Hit hit) {
    droppedKeys += hit.hasKeysPassedOver() ? 1 : 0;
    for (int key = 0; key < hit.keys(); key++) {
      take(hit, key);
    }
  }

  /// Gives the samples of all events so far and forgets everything.
  public void finish(Consumer<JoinedMatch> matches) {
    List<Complete> complete = new ArrayList<>();
    keys.each(key -> {
      if (isComplete(key)) {
        complete.add(new Complete(key, keys.values(key)));
      }
    });
    complete.sort(Comparator.comparing(Complete::values, KeyOrder.ASCENDING));
    complete.forEach(one -> give(one, matches));
    keys.clear();
    chains.clear();
  }

  /// The numbers of all events that a sample may name.
  public LongStream references() {
    LongStream.Builder all = LongStream.builder();
    new Stored().each(stages -> stages.events().forEach(events -> events.forEach(all::add)));
    return all.build();
  }

  /// Writes down what is remembered, for another operator of an equal query.
  ///
  /// @param numbers have all of [#references]
  public void write(KeptNumbers numbers, StateOutput out) throws IOException {
    SampleState.write(new Stored(), numbers, out);
  }

  /// Takes up what was written. Called once, before anything else; an operator that refuses what it
  /// reads is of no more use.
  public void read(KeptNumbers numbers, StateInput in) throws IOException {
    SampleState.read(new Stored(), stages, keyValues, numbers, in);
  }

  private final class Stored implements SampleState.Keys {
    @Override
    public void each(Consumer<SampleState.Stages> sink) {
      keys.each(key -> {
        List<List<Long>> events = new ArrayList<>();
        for (int stage = 0; stage < stages; stage++) {
          events.add(Arrays.stream(events(key, stage)).boxed().toList());
        }
        sink.accept(new SampleState.Stages(keys.key(key), events));
      });
    }

    @Override
    public void add(SampleState.Stages stored, StateInput in) throws IOException {
      byte[] written = stored.key();
      in.expect(!isFull(written.length), "too many keys are remembered");
      int key = keys.add(written, 0, written.length, stored.hash());
      begin(key);
      for (int stage = 0; stage < stages; stage++) {
        List<Long> events = stored.events().get(stage);
        boolean fits =
            events.size() <= candidatesPerStage
                && (long) chains.count() + events.size() <= limits.references();
        in.expect(fits, "too many events are held");
        for (long event : events) {
          keys.set(key, stage, chains.append(keys.get(key, stage), event));
        }
        setCount(key, stage, events.size());
      }
    }
  }

  /// How many keys something is remembered of.
  public int keys() {
    return keys.count();
  }

  /// The memory of the state, in bytes.
  public long bytes() {
    return keys.size() + chains.size();
  }

  /// Events that were passed over count as open: they had begun a sample, or would have gone on.
  public Dropped dropped() {
    return new Dropped(droppedOpen, 0, 0, droppedKeys);
  }

  private void take(Hit hit, int place) {
    int start = hit.keyStart(place);
    int end = hit.keyEnd(place);
    int key = keys.find(hit.keyBytes(), start, end, hit.keyHash(place));
    if (key == JoinKeys.NONE) {
      if (isFull(end - start)) {
        droppedOpen++;
        return;
      }
      key = keys.add(hit.keyBytes(), start, end, hit.keyHash(place));
      begin(key);
    }
    for (int stage = 0; stage < stages; stage++) {
      if (hit.serves(place, stage) && count(key, stage) < candidatesPerStage) {
        remember(key, stage, hit);
      }
    }
  }

  private boolean isFull(int keyLength) {
    return keys.bytes() + keyLength > limits.keyBytes()
        || chains.count() == limits.references()
        || (keys.count() + 1L) * stages > PLACES_PER_REFERENCE * limits.references();
  }

  private void remember(int key, int stage, Hit hit) {
    if (chains.count() == limits.references()) {
      droppedOpen++;
    } else {
      keys.set(key, stage, chains.append(keys.get(key, stage), hit.reference()));
      setCount(key, stage, count(key, stage) + 1);
    }
  }

  private void begin(int key) {
    for (int stage = 0; stage < stages; stage++) {
      keys.set(key, stage, EventChains.NONE);
      setCount(key, stage, 0);
    }
  }

  private int count(int key, int stage) {
    return keys.get(key, stages + stage);
  }

  private void setCount(int key, int stage, int count) {
    keys.set(key, stages + stage, count);
  }

  private boolean isComplete(int key) {
    for (int stage = 0; stage < stages; stage++) {
      if (count(key, stage) == 0) {
        return false;
      }
    }
    return true;
  }

  private void give(Complete complete, Consumer<JoinedMatch> matches) {
    long[][] choices = new long[stages][];
    for (int stage = 0; stage < stages; stage++) {
      choices[stage] = events(complete.key, stage);
    }
    int[] given = new int[1];
    DistinctChoices.each(
        choices,
        references -> {
          matches.accept(new JoinedMatch(references, complete.values));
          return ++given[0] < limits.samplesPerKey();
        });
  }

  /// In the order in which they came.
  private long[] events(int key, int stage) {
    long[] events = new long[count(key, stage)];
    int chain = keys.get(key, stage);
    for (int i = events.length - 1; i >= 0; i--) {
      events[i] = chains.last(chain);
      chain = chains.previous(chain);
    }
    return events;
  }

  /// A key of which every stage has an event.
  private record Complete(int key, List<Value> values) {}
}
