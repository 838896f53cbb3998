package dev.seriema.testkit.sequence;

import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a sequence query means: for each key, every sequence that ever began is kept, each event
/// takes the one that is its due, and whether absent events were absent is looked up afterwards.
public final class ReferenceSequences {
  private final SequenceQuery query;
  private final List<JoinedEvent> events;
  private final List<Integer> present = new ArrayList<>();

  private ReferenceSequences(SequenceQuery query, List<JoinedEvent> events) {
    this.query = query;
    this.events = events;
    for (int stage = 0; stage < query.stages().size(); stage++) {
      if (!query.stages().get(stage).absent()) {
        present.add(stage);
      }
    }
  }

  /// @param events all there are, in order
  /// @return by the last event, ties by the first; what differs only in its key by the key's text
  public static List<JoinedEvents> matches(SequenceQuery query, List<JoinedEvent> events) {
    ReferenceSequences reference = new ReferenceSequences(query, events);
    return reference.keys().stream()
        .flatMap(key -> reference.matches(key).stream())
        .sorted(JoinedEvents.ORDER)
        .toList();
  }

  private Set<List<Value>> keys() {
    Set<List<Value>> keys = new LinkedHashSet<>();
    events.forEach(event -> event.keys().forEach(keys::addAll));
    return keys;
  }

  private List<JoinedEvents> matches(List<Value> key) {
    return chosen(key).stream()
        .filter(sequence -> absencesHold(sequence, key))
        .map(sequence -> match(sequence, key))
        .toList();
  }

  /// The sequences of present events, whatever has to be absent.
  private List<List<JoinedEvent>> chosen(List<Value> key) {
    List<List<List<JoinedEvent>>> open = new ArrayList<>();
    present.forEach(_ -> open.add(new ArrayList<>()));
    for (JoinedEvent event : events) {
      for (int place = present.size() - 1; place >= 0; place--) {
        if (event.serves(present.get(place), key)) {
          if (place == 0) {
            open.get(0).add(List.of(event));
          } else {
            next(open.get(place - 1), event, key).ifPresent(open.get(place)::add);
          }
        }
      }
    }
    return open.getLast();
  }

  /// Takes the latest sequence that lies before an event, and leaves only later ones.
  private Optional<List<JoinedEvent>> next(
      List<List<JoinedEvent>> open, JoinedEvent event, List<Value> key) {
    Optional<List<JoinedEvent>> latest =
        open.stream()
            .filter(sequence -> sequence.getLast().number() < event.number())
            .reduce((a, b) -> a.getLast().number() > b.getLast().number() ? a : b);
    latest.ifPresent(
        taken -> open.removeIf(one -> one.getLast().number() <= taken.getLast().number()));
    return latest
        .filter(taken -> event.time() - taken.getFirst().time() <= maxspan())
        .filter(taken -> !isEnded(taken.getLast(), event, key))
        .map(taken -> {
          List<JoinedEvent> longer = new ArrayList<>(taken);
          longer.add(event);
          return longer;
        });
  }

  /// An event that is the last of a sequence and `until` ends it, too.
  private boolean isEnded(JoinedEvent last, JoinedEvent next, List<Value> key) {
    int until = query.stages().size();
    return query.until().isPresent()
        && events.stream()
            .filter(event -> event.serves(until, key))
            .anyMatch(event -> event.number() >= last.number() && event.number() < next.number());
  }

  private boolean absencesHold(List<JoinedEvent> sequence, List<Value> key) {
    boolean bothEnds = query.stages().getFirst().absent() && query.stages().getLast().absent();
    for (int stage = 0; stage < query.stages().size(); stage++) {
      boolean inside = stage > present.getFirst() && stage < present.getLast();
      if (query.stages().get(stage).absent()
          && (inside || !bothEnds)
          && isBetween(stage, sequence, key)) {
        return false;
      }
    }
    return !bothEnds || !isEnclosed(sequence, key);
  }

  /// Whether what is to be absent before a sequence and what is to be absent behind it both
  /// happened, within one span.
  private boolean isEnclosed(List<JoinedEvent> sequence, List<Value> key) {
    List<JoinedEvent> before =
        events.stream()
            .filter(event -> event.number() < sequence.getFirst().number())
            .filter(event -> servesAny(event, 0, present.getFirst(), key))
            .toList();
    return events.stream()
        .filter(event -> event.number() > sequence.getLast().number())
        .filter(event -> servesAny(event, present.getLast() + 1, query.stages().size(), key))
        .anyMatch(
            behind -> before.stream().anyMatch(event -> behind.time() - event.time() <= maxspan()));
  }

  private static boolean servesAny(JoinedEvent event, int from, int to, List<Value> key) {
    for (int stage = from; stage < to; stage++) {
      if (event.serves(stage, key)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an event serves an absent stage between its neighbours; where it has none on a side,
  /// the span from the other end of the sequence counts, with the moment at its end.
  private boolean isBetween(int stage, List<JoinedEvent> sequence, List<Value> key) {
    int before = (int) present.stream().filter(other -> other < stage).count();
    JoinedEvent first = sequence.getFirst();
    JoinedEvent last = sequence.getLast();
    return events.stream()
        .filter(event -> event.serves(stage, key))
        .anyMatch(event -> {
          boolean after =
              before == 0
                  ? last.time() - event.time() <= maxspan()
                  : event.number() > sequence.get(before - 1).number();
          boolean ahead =
              before == sequence.size()
                  ? event.time() - first.time() <= maxspan()
                  : event.number() < sequence.get(before).number();
          return after && ahead;
        });
  }

  private JoinedEvents match(List<JoinedEvent> sequence, List<Value> key) {
    List<Optional<JoinedEvent>> slots = new ArrayList<>();
    for (int stage = 0; stage < query.stages().size(); stage++) {
      int place = present.indexOf(stage);
      slots.add(place < 0 ? Optional.empty() : Optional.of(sequence.get(place)));
    }
    return new JoinedEvents(slots, key);
  }

  private long maxspan() {
    return query.maxspan().map(Duration::toNanos).orElse(Long.MAX_VALUE);
  }
}
