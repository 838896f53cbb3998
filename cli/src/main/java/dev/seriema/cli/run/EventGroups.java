package dev.seriema.cli.run;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.event.EventOrder;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the groups of events that rules wait for, each rule in the order that it needs.
final class EventGroups implements Closeable {
  private final Map<EventOrder, GroupLane> lanes = new LinkedHashMap<>();

  EventGroups(Detector detector, Lateness lateness) {
    Map<EventOrder, List<CorrelatedQuery>> byOrder = new LinkedHashMap<>();
    for (CorrelatedQuery query : detector.correlated()) {
      byOrder.computeIfAbsent(query.order(), _ -> new ArrayList<>()).add(query);
    }
    byOrder.forEach((order, queries) -> lanes.put(order, new GroupLane(order, queries, lateness)));
  }

  void take(OrderedEvent event, boolean isStream, boolean isLate, Correlator.Sink sink)
      throws IOException {
    GroupLane lane = lanes.get(event.order());
    if (lane == null) {
      throw new IllegalArgumentException("no rule needs events by " + event.order());
    }
    lane.take(event.entry(), isStream, isLate, sink);
  }

  /// Lets the time of a stream pass.
  ///
  /// @param watermark no event before it is in time any more, in nanoseconds since 1970
  void advance(long watermark, Correlator.Sink sink) throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.advance(watermark, sink);
    }
  }

  /// Takes all input as read.
  void finish(Correlator.Sink sink) throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.finish(sink);
    }
  }

  /// How much was counted in alerts that were there before.
  long suppressed() {
    return lanes.values().stream().mapToLong(GroupLane::suppressed).sum();
  }

  /// What bounds have cost.
  Dropped dropped() {
    return lanes.values().stream().map(GroupLane::dropped).reduce(Dropped.NOTHING, Dropped::plus);
  }

  /// Events that were set aside because what comes after them was judged already.
  long late() {
    return lanes.values().stream().mapToLong(GroupLane::late).sum();
  }

  @Override
  public void close() throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.close();
    }
  }
}
