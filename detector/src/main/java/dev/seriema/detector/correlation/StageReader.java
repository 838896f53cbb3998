package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.engine.sequence.Hit;
import dev.seriema.engine.sequence.KeyReader;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What one event is to one query over several events. Not thread-safe.
final class StageReader implements PartReader {
  private final int[][] stagesOfCondition;
  private final KeyReader keys;
  private final Hit hit;
  private boolean isHit;

  private StageReader(Query query, List<Stage> stages, KeyReader keys, Hit hit) {
    stagesOfCondition =
        query.conditions().stream()
            .map(condition -> stages(stages, condition))
            .toArray(int[][]::new);
    this.keys = keys;
    this.hit = hit;
  }

  static StageReader of(Query query, EventLayout layout, CorrelationLimits limits) {
    return switch (query) {
      case SequenceQuery sequence ->
          new StageReader(
              sequence,
              Stream.concat(sequence.stages().stream(), sequence.until().stream()).toList(),
              KeyReader.of(sequence, layout, limits.sequence().keysPerEvent()),
              Hit.of(sequence));
      case SampleQuery sample ->
          new StageReader(
              sample,
              sample.stages(),
              KeyReader.of(sample, layout, limits.sample().keysPerEvent()),
              Hit.of(sample));
      case EventQuery _ -> throw new IllegalArgumentException("the query is about single events");
    };
  }

  @Override
  public void begin() {
    isHit = false;
  }

  @Override
  public void satisfies(int condition) {
    if (!isHit) {
      isHit = true;
      hit.begin(0, 0);
    }
    for (int stage : stagesOfCondition[condition]) {
      hit.satisfies(stage);
    }
  }

  @Override
  public boolean isHit() {
    return isHit;
  }

  @Override
  public boolean needsOrder() {
    return isHit;
  }

  @Override
  public boolean isForeknown() {
    return false;
  }

  @Override
  public int read(Event event, SourceEvent source) {
    keys.read(event, hit);
    return hit.length();
  }

  @Override
  public void writeTo(ByteBuffer bytes) {
    hit.writeTo(bytes);
  }

  private static int[] stages(List<Stage> stages, Condition condition) {
    return IntStream.range(0, stages.size())
        .filter(stage -> stages.get(stage).condition().equals(condition))
        .toArray();
  }
}
