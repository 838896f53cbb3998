package dev.seriema.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.detector.schedule.Alerts;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Executions;
import dev.seriema.detector.schedule.Moments;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.spec.SpecEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One rule on events in order of time, executed at moments.
final class ExecutedRuleRun implements Alerts {
  private final Detector detector;
  private final List<Instant> at;
  private final JsonWriter documents = new JsonWriter();
  private final Set<String> ids = new HashSet<>();
  private final List<Execution> executed = new ArrayList<>();

  /// @param at the moments; empty for the multiples of the rule's interval
  ExecutedRuleRun(String body, List<Instant> at, boolean everyRule) {
    Compilation.Compiled compiled = RuleRun.compiled(body);
    this.at = at;
    detector =
        Detector.of(
            List.of(compiled),
            EcsSchema.newest(),
            DetectorOptions.DEFAULT
                .withEveryRule(everyRule)
                .withSchedule(new Scheduling.ByExecutions(at)));
  }

  List<JsonNode> alerts(List<SpecEvent> events) throws IOException {
    DetectorThread thread = detector.thread();
    Executions executions = detector.executions(EventStore.inMemory(), RuleFailures.FATAL);
    List<SpecEvent> inOrder = new ArrayList<>();
    for (SpecEvent event : events) {
      if (hasPlace(event, thread, executions)) {
        inOrder.add(event);
      }
    }
    List<Long> times = SpecEvent.times(inOrder);
    for (int place = 0; place < inOrder.size(); place++) {
      take(inOrder.get(place), times.get(place), thread, executions);
    }
    executions.run(
        new Moments(at, times.getFirst() / 1_000_000, times.getLast() / 1_000_000),
        detector::hasIndex,
        this);
    return RuleRun.read(documents);
  }

  /// Tells the executions of an indicator of threats.
  ///
  /// @return whether the event takes part in the order of time
  private static boolean hasPlace(SpecEvent event, DetectorThread thread, Executions executions)
      throws IOException {
    byte[] document = event.document();
    assertThat(thread.take(document, 0, document.length)).isNull();
    for (EventOrder order : thread.foreknownOrders()) {
      executions.learn(thread.foreknown(order, event.id()));
    }
    return thread.foreknownOrders().isEmpty();
  }

  private static void take(SpecEvent event, long time, DetectorThread thread, Executions executions)
      throws IOException {
    byte[] document = event.document();
    assertThat(thread.take(document, 0, document.length)).isNull();
    for (EventOrder order : thread.orders()) {
      byte[] written = thread.correlated(order, time, event.id());
      if (written.length > 0) {
        executions.add(true, written);
      }
    }
  }

  List<Execution> executed() {
    return executed;
  }

  @Override
  public Standing offer(Detection detection, Instant moment, boolean hasRoom) {
    JsonWriter written = new JsonWriter();
    String id = detector.writeAlerts(detection, moment, written);
    if (ids.contains(id)) {
      return Standing.RAISED;
    }
    if (hasRoom) {
      ids.add(id);
      detector.writeAlerts(detection, moment, documents);
    }
    return Standing.NEW;
  }

  @Override
  public void again(SuppressedDetection detection, Instant raised) {
    detector.writeAlerts(detection, raised, documents);
  }

  @Override
  public void executed(Execution execution) {
    executed.add(execution);
  }

  @Override
  public void finished(Executions all) {}
}
