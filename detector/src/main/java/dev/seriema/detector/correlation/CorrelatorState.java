package dev.seriema.detector.correlation;

import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/// Writes down what a [Correlator] remembers, and has another take it up: the events that may still
/// be named, then rule by rule, so that rules may come, go and change in between. A rule that was
/// set aside is not written, as nobody knows how far its memory is right: with the next state it
/// begins anew. Made anew for each state that is written or read.
public final class CorrelatorState {
  private static final int VERSION = 1;
  private static final int MOST_RULES = 1_000_000;
  private static final int LONGEST_NAME = 1 << 16;
  private static final int UNKNOWN = -1;

  private final Correlator correlator;
  private final List<CorrelatedQuery> queries;
  private final IntFunction<RuleIdentity> identities;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final StoredEvents events = new StoredEvents();

  /// The place of each rule of the state that was written, by its number.
  private final Map<Integer, Integer> written = new HashMap<>();

  /// The number of each rule of a state that is read, by its place there.
  private int[] numbers = {};

  CorrelatorState(
      Correlator correlator, List<CorrelatedQuery> queries, IntFunction<RuleIdentity> identities) {
    this.correlator = correlator;
    this.queries = queries;
    this.identities = identities;
    for (int place = 0; place < queries.size(); place++) {
      places.put(queries.get(place).number(), place);
    }
  }

  /// Those that are written and read.
  private List<CorrelatedQuery> sound() {
    return queries.stream().filter(query -> !correlator.isSetAside(query.number())).toList();
  }

  public void write(StateOutput out) throws IOException {
    out.count(VERSION);
    out.number(correlator.newest());
    KeptEvents kept =
        new KeptEvents(
            correlator.newest(), numbers(Correlation::references), numbers(Correlation::foreknown));
    StoredEvents.writeAll(kept.events(), correlator.store(), out);
    StoredEvents.writeAll(kept.foreknown(), correlator.foreknown(), out);
    List<CorrelatedQuery> sound = sound();
    out.count(sound.size());
    for (CorrelatedQuery query : sound) {
      written.put(query.number(), written.size());
      RuleIdentity identity = identities.apply(query.number());
      out.text(identity.id());
      out.text(identity.meaning());
      out.part(part -> correlation(query).write(kept, part));
      out.part(part -> writeSuppressor(query, part));
    }
  }

  /// Has a correlator that has taken nothing yet take up what was written. One that refuses what it
  /// reads is of no more use.
  ///
  /// @return rules that remembered something which nobody can use
  public List<Forgotten> read(StateInput in) throws IOException {
    in.expect(in.count(Integer.MAX_VALUE) == VERSION, "its rules are of an unknown form");
    long newest = in.number();
    KeptEvents kept =
        new KeptEvents(
            newest,
            events.readAll(correlator.store(), in),
            events.readAll(correlator.foreknown(), in));
    correlator.begin(newest, last(kept.events()), last(kept.foreknown()));
    List<CorrelatedQuery> unclaimed = new ArrayList<>(sound());
    List<Forgotten> forgotten = new ArrayList<>();
    numbers = new int[in.count(MOST_RULES)];
    for (int place = 0; place < numbers.length; place++) {
      RuleIdentity identity = new RuleIdentity(in.text(LONGEST_NAME), in.text(LONGEST_NAME));
      numbers[place] = claim(identity, unclaimed);
      if (numbers[place] == UNKNOWN) {
        forgotten.add(new Forgotten(identity.id(), isThere(identity.id())));
        in.skipPart();
        in.skipPart();
      } else {
        read(query(numbers[place]), kept, in);
      }
    }
    return forgotten;
  }

  /// Writes an event that the correlator is still to take, behind [#write].
  ///
  /// @param event as it was written for the order of the correlator
  public void writeWaiting(byte[] event, StateOutput out) throws IOException {
    CorrelatedEvent parts = new CorrelatedEvent(event);
    while (parts.next()) {
      Integer place = written.get(parts.query());
      if (place != null) {
        CorrelatedQuery query = query(parts.query());
        out.flag(true);
        out.count(place);
        out.part(part -> StoredPart.of(query).write(parts.hit(), part));
      }
    }
    out.flag(false);
    byte[] kept = Arrays.copyOfRange(event, parts.start(), event.length);
    StoredEvents.write(KeptEvent.read(kept), out);
  }

  /// Reads an event that the correlator is still to take, behind [#read].
  ///
  /// @return empty where no rule is left that it matters to
  public byte[] readWaiting(StateInput in) throws IOException {
    SortedMap<Integer, byte[]> parts = new TreeMap<>();
    while (in.flag()) {
      int place = in.count(MOST_RULES);
      in.expect(place < numbers.length, "an event matters to no rule");
      if (numbers[place] == UNKNOWN) {
        in.skipPart();
      } else {
        StoredPart stored = StoredPart.of(query(numbers[place]));
        byte[] former = parts.put(numbers[place], in.part(stored::read));
        in.expect(former == null, "an event matters to a rule twice");
      }
    }
    KeptEvent kept = events.read(in);
    return parts.isEmpty() ? new byte[0] : CorrelatedEvent.write(parts, kept);
  }

  private void writeSuppressor(CorrelatedQuery query, StateOutput out) throws IOException {
    Suppressor suppressor = correlator.suppressor(query.number());
    if (suppressor != null) {
      suppressor.write(new StoredDetections(query), out);
    }
  }

  private void read(CorrelatedQuery query, KeptEvents kept, StateInput in) throws IOException {
    in.part(part -> {
      correlation(query).read(kept, part);
      return query;
    });
    in.part(part -> {
      Suppressor suppressor = correlator.suppressor(query.number());
      if (suppressor != null) {
        suppressor.read(new StoredDetections(query), part);
      }
      return query;
    });
  }

  private int claim(RuleIdentity identity, Collection<CorrelatedQuery> unclaimed) {
    for (CorrelatedQuery query : unclaimed) {
      if (identities.apply(query.number()).equals(identity)) {
        unclaimed.remove(query);
        return query.number();
      }
    }
    return UNKNOWN;
  }

  private boolean isThere(String rule) {
    return queries.stream().anyMatch(query -> identities.apply(query.number()).id().equals(rule));
  }

  private CorrelatedQuery query(int number) {
    return queries.get(place(number));
  }

  private int place(int number) {
    Integer place = places.get(number);
    if (place == null) {
      throw new IllegalArgumentException("query " + number + " has another order");
    }
    return place;
  }

  private Correlation correlation(CorrelatedQuery query) {
    return correlator.correlation(query.number());
  }

  private KeptNumbers numbers(Function<Correlation, LongStream> which) {
    return KeptNumbers.of(sound().stream().map(this::correlation).flatMapToLong(which));
  }

  private static long last(KeptNumbers numbers) {
    return numbers.all().max().orElse(-1);
  }
}
