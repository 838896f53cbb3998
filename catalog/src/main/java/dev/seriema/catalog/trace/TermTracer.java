package dev.seriema.catalog.trace;

import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.correlation.ValuedEvent;
import dev.seriema.engine.key.Combinations;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Notes when each combination of values was seen.
final class TermTracer extends Tracer {
  /// Combinations of one event.
  private static final int COMBINATIONS = 100;

  private final Task.FirstSeen task;
  private final Map<List<Value>, List<Moment>> seen = new LinkedHashMap<>();

  TermTracer(Task.FirstSeen task) {
    this.task = task;
  }

  @Override
  void take(Moment event, long at, ByteBuffer part) {
    List<List<Value>> all = ValuedEvent.of(part).values().byField();
    List<List<Value>> own = all.subList(0, task.fields().size());
    for (List<Value> values : Combinations.of(own, COMBINATIONS).chosen()) {
      seen.computeIfAbsent(values, _ -> new ArrayList<>()).add(event);
    }
  }

  @Override
  Trace made() {
    List<Trace.Term> terms =
        seen.entrySet().stream()
            .map(entry -> new Trace.Term(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt((Trace.Term term) -> -term.seen().size()))
            .toList();
    int shown = Math.min(SHOWN, terms.size());
    return new Trace.OfTerms(
        task.fields().stream().map(field -> field.path().name()).toList(),
        task.window(),
        terms.subList(0, shown),
        terms.size() - shown);
  }
}
