package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.Addition.IndicatorMatch;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.engine.key.StoredKeys;
import dev.seriema.engine.window.Bucket;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one rule found and may tell again, as it is remembered from one process to the next. Of
/// which kind it is follows from the rule's task.
public final class StoredDetections {
  private static final int MOST_INDICATORS = 200;

  private final CorrelatedQuery query;
  private final StoredEvents events = new StoredEvents();

  public StoredDetections(CorrelatedQuery query) {
    this.query = query;
  }

  public void write(Detection detection, StateOutput out) throws IOException {
    out.moment(detection.raised());
    switch (detection) {
      case EventGroup group -> writeGroup(group, out);
      case EventDetection single -> {
        StoredEvents.write(single.event(), out);
        writeGround(single.ground(), out);
      }
      case CountDetection count -> writeBucket(count.bucket(), out);
      case SuppressedDetection _ ->
          throw new IllegalArgumentException("what stands for a group is not remembered itself");
    }
  }

  public Detection read(StateInput in) throws IOException {
    Instant raised = in.moment();
    return switch (query.task()) {
      case Task.Join(Query joined, _) -> readGroup(joined, raised, in);
      case Task.Count count ->
          new CountDetection(query.number(), readBucket(count.groupBy().size(), in));
      case Task.Each _ -> single(in, raised, new EventDetection.Ground.OfCondition());
      case Task.FirstSeen seen -> {
        SourceEvent event = events.readSource(in);
        List<Value> values = StoredKeys.read(in, seen.fields().size());
        in.expect(values.size() == seen.fields().size(), "values are missing");
        yield new EventDetection(
            query.number(), event, new EventDetection.Ground.OfNewTerms(values), raised);
      }
      case Task.Compare compare -> {
        SourceEvent event = events.readSource(in);
        yield new EventDetection(
            query.number(),
            event,
            new EventDetection.Ground.OfIndicators(readMatches(compare, in)),
            raised);
      }
    };
  }

  private EventDetection single(StateInput in, Instant raised, EventDetection.Ground ground)
      throws IOException {
    return new EventDetection(query.number(), events.readSource(in), ground, raised);
  }

  private static void writeGround(EventDetection.Ground ground, StateOutput out)
      throws IOException {
    switch (ground) {
      case EventDetection.Ground.OfCondition _ -> {}
      case EventDetection.Ground.OfNewTerms(var values) -> StoredKeys.write(values, out);
      case EventDetection.Ground.OfIndicators(var matches) -> {
        out.count(matches.size());
        for (IndicatorMatch match : matches) {
          StoredEvents.write(match.indicator(), out);
          out.text(match.field());
        }
      }
    }
  }

  private List<IndicatorMatch> readMatches(Task.Compare compare, StateInput in) throws IOException {
    List<String> fields = compare.eventFields().stream().map(Field::toString).toList();
    List<IndicatorMatch> matches = new ArrayList<>();
    int count = in.count(MOST_INDICATORS);
    for (int i = 0; i < count; i++) {
      SourceEvent indicator = events.readSource(in);
      String field = in.text(Short.MAX_VALUE);
      in.expect(fields.contains(field), "a field is not compared");
      matches.add(new IndicatorMatch(indicator, field));
    }
    return matches;
  }

  private static void writeGroup(EventGroup group, StateOutput out) throws IOException {
    for (SourceEvent event : group.events()) {
      out.flag(event != null);
      if (event != null) {
        StoredEvents.write(event, out);
      }
    }
    StoredKeys.write(group.key(), out);
  }

  /// The numbers of its events meant something to the store of another process, and only when it
  /// was found.
  private EventGroup readGroup(Query joined, Instant raised, StateInput in) throws IOException {
    List<@Nullable SourceEvent> read = new ArrayList<>();
    for (int stage = stages(joined); stage > 0; stage--) {
      read.add(in.flag() ? events.readSource(in) : null);
    }
    in.expect(read.stream().anyMatch(event -> event != null), "a group has no event");
    List<Value> key = StoredKeys.read(in, Short.MAX_VALUE);
    return new EventGroup(query.number(), read, key, 0, 0, raised);
  }

  private static int stages(Query joined) {
    return joined instanceof SequenceQuery sequence
        ? sequence.stages().size()
        : ((SampleQuery) joined).stages().size();
  }

  private static void writeBucket(Bucket bucket, StateOutput out) throws IOException {
    StoredKeys.write(bucket.group(), out);
    out.count(bucket.count());
    out.count(bucket.distinct());
    out.number(bucket.oldest());
    out.number(bucket.newest());
    out.number(bucket.end());
  }

  private static Bucket readBucket(int fields, StateInput in) throws IOException {
    List<Value> group = StoredKeys.read(in, fields);
    in.expect(group.size() == fields, "values are missing");
    return new Bucket(
        group,
        in.count(Long.MAX_VALUE),
        in.count(Long.MAX_VALUE),
        in.number(),
        in.number(),
        in.number());
  }
}
