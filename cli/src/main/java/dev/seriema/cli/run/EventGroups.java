package dev.seriema.cli.run;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the groups of events that rules wait for, each rule in the order that it needs.
final class EventGroups implements EventLanes {
  private static final int MOST_ORDERS = 1_000_000;
  private static final int LONGEST_NAME = 1 << 16;

  /// Stands for all orders of rules that read alerts. No field has its name.
  private static final EventOrder WITH_ALERTS =
      new EventOrder(new FieldPath(" "), Optional.empty(), true);

  private final Detector detector;
  private final Lateness lateness;

  /// By the order of the rules; those that read alerts come last.
  private final SequencedMap<EventOrder, GroupLane> lanes = new LinkedHashMap<>();

  /// Null where no rule in need of order reads alerts.
  private final @Nullable AlertLane alerts;

  /// @param keeps whether what is open at the end waits for another run
  /// @param costs takes what it costs rules to take events; null where nobody asks
  /// @param failures is told of rules that fail
  EventGroups(
      Detector detector,
      Lateness lateness,
      boolean keeps,
      @Nullable RuleCosts costs,
      RuleFailures failures) {
    this.detector = detector;
    this.lateness = lateness;
    Map<EventOrder, List<CorrelatedQuery>> byOrder = new LinkedHashMap<>();
    List<CorrelatedQuery> readers = new ArrayList<>();
    for (CorrelatedQuery query : detector.correlated()) {
      if (query.order().withAlerts()) {
        readers.add(query);
      } else {
        byOrder.computeIfAbsent(query.order(), _ -> new ArrayList<>()).add(query);
      }
    }
    byOrder.forEach((order, queries) ->
        lanes.put(order, new GroupLane(order, queries, lateness, keeps, costs, failures)));
    alerts = readers.isEmpty() ? null : new AlertLane(readers, lateness, keeps, costs, failures);
    if (alerts != null) {
      lanes.put(WITH_ALERTS, alerts);
    }
  }

  @Override
  public void take(OrderedEvent event, boolean isStream, boolean isLate, Correlator.Sink sink)
      throws IOException {
    if (isStream && alerts != null) {
      beginStream(sink);
    }
    GroupLane lane = lanes.get(event.order().withAlerts() ? WITH_ALERTS : event.order());
    if (lane == null) {
      throw new IllegalArgumentException("no rule needs events by " + event.order());
    }
    lane.take(event.entry(), isStream, isLate, sink);
  }

  @Override
  public void advance(long watermark, Correlator.Sink sink) throws IOException {
    if (alerts != null) {
      beginStream(sink);
    }
    for (GroupLane lane : lanes.values()) {
      lane.advance(watermark, sink);
    }
  }

  @Override
  public void setAside(int rule) {
    lanes.values().forEach(lane -> lane.setAside(rule));
  }

  @Override
  public void finish(TimeSpan times, Correlator.Sink sink) throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.finish(sink);
    }
  }

  /// Takes all files as read.
  void beginStream(Correlator.Sink sink) throws IOException {
    for (GroupLane lane : lanes.values()) {
      lane.beginStream(sink);
    }
  }

  /// Writes down what is remembered, between two events.
  void write(StateOutput out) throws IOException {
    out.count(lanes.size());
    for (Map.Entry<EventOrder, GroupLane> lane : lanes.entrySet()) {
      out.text(lane.getKey().timestamp().name());
      out.text(lane.getKey().tiebreaker().map(FieldPath::name).orElse(""));
      out.part(part -> lane.getValue().write(detector::identity, part));
    }
  }

  /// Takes up what was written, before any event.
  ///
  /// @return rules whose memory nobody can use
  List<Forgotten> read(StateInput in) throws IOException {
    Map<String, GroupLane> unread = new HashMap<>();
    lanes.forEach((order, lane) ->
        unread.put(
            order.timestamp().name() + '\0' + order.tiebreaker().map(FieldPath::name).orElse(""),
            lane));
    List<Forgotten> forgotten = new ArrayList<>();
    int count = in.count(MOST_ORDERS);
    for (int i = 0; i < count; i++) {
      String order = in.text(LONGEST_NAME) + '\0' + in.text(LONGEST_NAME);
      GroupLane lane = unread.remove(order);
      forgotten.addAll(lane == null ? ofNobody(in) : in.part(part -> read(lane, part)));
    }
    Set<String> rules =
        detector.rules().stream()
            .map(rule -> rule.rule().id().id())
            .collect(Collectors.toUnmodifiableSet());
    return forgotten.stream()
        .map(each -> new Forgotten(each.rule(), rules.contains(each.rule())))
        .toList();
  }

  private List<Forgotten> read(GroupLane lane, StateInput in) throws IOException {
    return lane.read(detector::identity, in);
  }

  /// Reads what is remembered of an order that no rule needs any more.
  private List<Forgotten> ofNobody(StateInput in) throws IOException {
    EventOrder any = new EventOrder(Detector.TIMESTAMP, Optional.empty());
    try (GroupLane nobody =
        new GroupLane(any, List.of(), lateness, true, null, RuleFailures.FATAL)) {
      return in.part(part -> read(nobody, part));
    }
  }

  /// How many events wait for the watermark, an event once for each order that needs it.
  int waiting() {
    return lanes.values().stream().mapToInt(GroupLane::waiting).sum();
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
