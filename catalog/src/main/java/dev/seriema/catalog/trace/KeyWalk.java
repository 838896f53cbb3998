package dev.seriema.catalog.trace;

import dev.seriema.catalog.trace.KeyLine.Ending;
import dev.seriema.catalog.trace.KeyLine.Mark;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Walks through the events of one key and keeps the longest beginning of a match, with what ended
/// it. Of several beginnings that wait for one stage the latest counts, as in the engine.
final class KeyWalk {
  private final SequenceQuery query;
  private final List<Value> key;
  private final Map<List<Value>, List<Mark>> all;
  private final List<Mark> marks;

  /// The numbers of the stages that need an event.
  private final int[] present;

  /// By the place of the last stage reached, what is open.
  private final Map<Integer, List<Moment>> open = new TreeMap<>();

  private List<Moment> longest = List.of();
  private @Nullable Ending ending;

  /// @param all the events of all keys
  KeyWalk(SequenceQuery query, List<Value> key, Map<List<Value>, List<Mark>> all) {
    this.query = query;
    this.key = key;
    this.all = all;
    marks = all.getOrDefault(key, List.of());
    present =
        IntStream.range(0, query.stages().size())
            .filter(stage -> !query.stages().get(stage).absent())
            .toArray();
  }

  KeyLine line() {
    marks.forEach(this::take);
    for (int place = 0; place < present.length; place++) {
      @Nullable List<Moment> left = open.get(place);
      if (left != null) {
        end(left, place + 1 == present.length ? new Ending.Complete() : waiting(place + 1, left));
      }
    }
    Ending last = ending == null ? waiting(0, List.of()) : ending;
    return new KeyLine(key, marks, longest, present.length, last);
  }

  private void take(Mark mark) {
    if (query.until().isPresent() && mark.stages().contains(query.stages().size())) {
      endAll(mark);
    }
    forbid(mark);
    for (int place = present.length - 1; place >= 0; place--) {
      if (mark.stages().contains(present[place])) {
        reach(place, mark.at());
      }
    }
  }

  private void endAll(Mark mark) {
    for (int place = 0; place < present.length; place++) {
      @Nullable List<Moment> ended = open.get(place);
      if (ended != null && place + 1 < present.length) {
        end(ended, new Ending.Until(mark.at()));
        open.remove(place);
      }
    }
  }

  /// Ends what waits for the absence of such an event.
  private void forbid(Mark mark) {
    for (int place = 0; place < present.length; place++) {
      int next = place + 1 < present.length ? present[place + 1] : query.stages().size();
      @Nullable List<Moment> waits = open.get(place);
      for (int stage = present[place] + 1; stage < next && waits != null; stage++) {
        if (mark.stages().contains(stage) && isInTime(waits, mark.at())) {
          end(waits, new Ending.Forbidden(stage, mark.at()));
          open.remove(place);
          waits = null;
        }
      }
    }
  }

  private void reach(int place, Moment event) {
    if (place == 0) {
      open.put(0, List.of(event));
      return;
    }
    @Nullable List<Moment> before = open.get(place - 1);
    if (before == null) {
      return;
    }
    if (!isInTime(before, event)) {
      Duration after = event.since(before.getFirst());
      Duration most = query.maxspan().orElse(Duration.ZERO);
      end(before, new Ending.TooLate(present[place], event, after, most));
    } else {
      List<Moment> longer = new ArrayList<>(before);
      longer.add(event);
      open.put(place, longer);
    }
    open.remove(place - 1);
  }

  private boolean isInTime(List<Moment> begun, Moment event) {
    return query.maxspan().isEmpty()
        || event.since(begun.getFirst()).compareTo(query.maxspan().get()) <= 0;
  }

  /// Why nothing came for a stage.
  private Ending waiting(int place, List<Moment> begun) {
    int stage = present[place];
    Optional<Mark> before =
        marks.stream().filter(mark -> mark.stages().contains(stage)).findFirst();
    if (before.isPresent() && !begun.isEmpty()) {
      return new Ending.Before(stage, before.get().at());
    }
    for (Map.Entry<List<Value>, List<Mark>> other : all.entrySet()) {
      for (Mark mark : other.getValue()) {
        if (!other.getKey().equals(key)
            && mark.stages().contains(stage)
            && (begun.isEmpty() || !mark.at().time().isBefore(begun.getLast().time()))) {
          return new Ending.OtherKey(stage, mark.at(), other.getKey());
        }
      }
    }
    return new Ending.Waits(stage);
  }

  private void end(List<Moment> begun, Ending how) {
    if (ending == null || begun.size() > longest.size()) {
      longest = begun;
      ending = how;
    }
  }
}
