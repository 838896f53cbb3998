package dev.seriema.testkit.sequence;

import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    for (int place = 1; place < sequence.size(); place++) {
      JoinedEvent before = sequence.get(place - 1);
      JoinedEvent after = sequence.get(place);
      if (absent(place, key)
          .anyMatch(event -> event.number() > before.number() && event.number() < after.number())) {
        return false;
      }
    }
    return endsHold(sequence, key);
  }

  /// Before the first event the span counts back from the last, behind the last it counts from the
  /// first. Where both ends ask for absence, the span may not hold an absent event of each.
  private boolean endsHold(List<JoinedEvent> sequence, List<Value> key) {
    JoinedEvent first = sequence.getFirst();
    JoinedEvent last = sequence.getLast();
    List<JoinedEvent> before =
        absent(0, key).filter(event -> event.number() < first.number()).toList();
    List<JoinedEvent> behind =
        absent(sequence.size(), key).filter(event -> event.number() > last.number()).toList();
    boolean asksBefore = !absentStages(0).isEmpty();
    boolean asksBehind = !absentStages(sequence.size()).isEmpty();
    List<JoinedEvent> from = asksBefore ? before : List.of(first);
    List<JoinedEvent> to = asksBehind ? behind : List.of(last);
    return (!asksBefore && !asksBehind)
        || from.stream()
            .noneMatch(
                start -> to.stream().anyMatch(end -> end.time() - start.time() <= maxspan()));
  }

  /// The events that have to be absent before the n-th present one.
  private Stream<JoinedEvent> absent(int place, List<Value> key) {
    return absentStages(place).stream()
        .flatMap(stage -> events.stream().filter(event -> event.serves(stage, key)));
  }

  private List<Integer> absentStages(int place) {
    int from = place == 0 ? 0 : present.get(place - 1) + 1;
    int to = place == present.size() ? query.stages().size() : present.get(place);
    return IntStream.range(from, to).boxed().toList();
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
