package dev.seriema.catalog.trace;

import dev.seriema.catalog.trace.KeyLine.Mark;
import dev.seriema.engine.sequence.Hit;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Follows a sequence key by key.
final class SequenceTracer extends Tracer {
  private final SequenceQuery query;
  private final Hit hit;
  private final Map<List<Value>, List<Mark>> marks = new LinkedHashMap<>();

  SequenceTracer(SequenceQuery query) {
    this.query = query;
    hit = Hit.of(query);
  }

  @Override
  void take(Moment event, long at, ByteBuffer part) {
    hit.takeUp(() -> 0, at, part);
    int stages = query.stages().size() + query.until().map(_ -> 1).orElse(0);
    int values = query.stages().getFirst().keys().size();
    for (int place = 0; place < hit.keys(); place++) {
      int key = place;
      marks
          .computeIfAbsent(hit.key(key, values), _ -> new ArrayList<>())
          .add(
              new Mark(
                  event,
                  IntStream.range(0, stages)
                      .filter(stage -> hit.serves(key, stage))
                      .boxed()
                      .collect(Collectors.toSet())));
    }
  }

  @Override
  Trace made() {
    List<KeyLine> lines =
        marks.entrySet().stream()
            .map(entry -> new KeyWalk(query, entry.getKey(), marks).line())
            .sorted(Comparator.comparingInt((KeyLine line) -> -line.reached().size()))
            .toList();
    List<String> names =
        query.stages().getFirst().keys().stream()
            .map(JoinKey::field)
            .map(field -> field.map(of -> of.path().name()).orElse("-"))
            .toList();
    List<Trace.Wanted> wanted = new ArrayList<>();
    query
        .stages()
        .forEach(stage -> wanted.add(stage.absent() ? Trace.Wanted.ABSENCE : Trace.Wanted.EVENT));
    query.until().ifPresent(_ -> wanted.add(Trace.Wanted.UNTIL));
    int shown = Math.min(SHOWN, lines.size());
    return new Trace.OfSequence(names, wanted, lines.subList(0, shown), lines.size() - shown);
  }
}
