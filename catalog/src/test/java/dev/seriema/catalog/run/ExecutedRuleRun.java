package dev.seriema.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventStore;
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
    Executions executions = detector.executions(EventStore.inMemory());
    List<Long> times = SpecEvent.times(events);
    for (int place = 0; place < events.size(); place++) {
      byte[] document = events.get(place).document();
      assertThat(thread.take(document, 0, document.length)).isNull();
      for (EventOrder order : thread.orders()) {
        byte[] written = thread.correlated(order, times.get(place), events.get(place).id());
        if (written.length > 0) {
          executions.add(true, written);
        }
      }
    }
    executions.run(
        new Moments(at, times.getFirst() / 1_000_000, times.getLast() / 1_000_000),
        detector::hasIndex,
        this);
    return RuleRun.read(documents);
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
  public void executed(Execution execution) {
    executed.add(execution);
  }

  @Override
  public void finished(Executions all) {}
}
