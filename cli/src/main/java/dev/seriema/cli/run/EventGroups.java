package dev.seriema.cli.run;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.event.EventOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the groups of events that rules wait for, each rule in the order that it needs.
final class EventGroups implements EventLanes {
  private final Map<EventOrder, GroupLane> lanes = new LinkedHashMap<>();

  /// @param costs takes what it costs rules to take events; null where nobody asks
  EventGroups(Detector detector, Lateness lateness, @Nullable RuleCosts costs) {
    Map<EventOrder, List<CorrelatedQuery>> byOrder = new LinkedHashMap<>();
    for (CorrelatedQuery query : detector.correlated()) {
      byOrder.computeIfAbsent(query.order(), _ -> new ArrayList<>()).add(query);
    }
    byOrder.forEach(
        (order, queries) -> lanes.put(order, new GroupLane(order, queries, lateness, costs)));
  }

  @Override
  public void take(OrderedEvent event, boolean isStream, boolean isLate, Correlator.Sink sink)
      throws IOException {
    GroupLane lane = lanes.get(event.order());
    if (lane == null) {
      throw new IllegalArgumentException("no rule needs events by " + event.order());
    }
    lane.take(event.entry(), isStream, isLate, sink);
  }

  @Override
  public void advance(long watermark, Correlator.Sink sink) throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.advance(watermark, sink);
    }
  }

  @Override
  public void finish(TimeSpan times, Correlator.Sink sink) throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.finish(sink);
    }
  }

  @Override
  public Dropped dropped() {
    return lanes.values().stream().map(GroupLane::dropped).reduce(Dropped.NOTHING, Dropped::plus);
  }

  @Override
  public long late() {
    return lanes.values().stream().mapToLong(GroupLane::late).sum();
  }

  @Override
  public void close() throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.close();
    }
  }
}
