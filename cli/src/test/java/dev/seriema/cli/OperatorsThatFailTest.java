package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.correlation.CorrelatedEvent;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.schedule.Alerts;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Executions;
import dev.seriema.detector.schedule.Moments;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Timestamps;
import dev.seriema.testkit.random.Chance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a rule remembers, how it counts again, executions and the writing of alerts fail as they
/// may: on an event whose part for the rule is cut short, and where the alert is written.
class OperatorsThatFailTest {
  private static final int RULES = 2;
  private static final int EVENTS = 160;
  private static final String SAMPLE =
      """
      {"rule_id": "sample-0", "name": "Sample", "description": "Finds something.", \
      "severity": "low", "risk_score": 21, "author": ["Kestrel Freight"], "type": "eql", \
      "language": "eql", "index": ["logs-app-*"], "query": "sample by host.name \
      [any where event.action == \\"login\\"] [any where process.pid >= 3]"}\
      """;

  /// How long what stands before the parts of an event for executions is, for one rule.
  private static final int SCHEDULED_PART = Integer.BYTES + 3 * Long.BYTES + 1;

  @TempDir private Path folder;

  @Test
  void an_event_that_an_operator_cannot_read_costs_its_rule_alone() throws IOException {
    List<Compiled> rules = rules();
    Detector detector = Detector.of(rules, EcsSchema.newest(), DetectorOptions.DEFAULT);
    InOrder sound = new InOrder(detector, -1, -1);
    assertThat(sound.failures).isEmpty();
    Set<String> kinds = new TreeSet<>();
    for (CorrelatedQuery query : detector.correlated()) {
      InOrder cut = new InOrder(detector, query.number(), -1);
      String id = detector.rule(query.number()).id().id();
      if (!cut.failures.isEmpty()) {
        assertThat(cut.failures.getFirst().rule()).isEqualTo(query.number());
        assertThat(cut.failures.getFirst().doing()).isEqualTo(cut.broken);
        kinds.add(id.substring(0, id.indexOf('-')));
      }
      assertThat(cut.failures).hasSizeLessThanOrEqualTo(1);
      assertThat(others(cut.alerts, id)).isEqualTo(others(sound.alerts, id));
      assertThat(cut.ofStored)
          .isEqualTo(cut.failures.isEmpty() ? all(detector) : without(id, detector));
    }
    assertThat(kinds).contains("sample", "sequence", "threshold", "new_terms", "threat_match");
  }

  @Test
  void an_alert_that_cannot_be_written_costs_its_rule_alone() throws IOException {
    Detector detector = Detector.of(rules(), EcsSchema.newest(), DetectorOptions.DEFAULT);
    InOrder sound = new InOrder(detector, -1, -1);
    int failed = 0;
    for (CorrelatedQuery query : detector.correlated()) {
      InOrder unwritten = new InOrder(detector, -1, query.number());
      String id = detector.rule(query.number()).id().id();
      failed += unwritten.failures.size();
      assertThat(others(unwritten.alerts, id)).isEqualTo(others(sound.alerts, id));
      assertThat(of(unwritten.alerts, id)).hasSizeLessThanOrEqualTo(InOrder.WRITTEN);
    }
    assertThat(failed).isGreaterThan(RULES * 4);
  }

  @Test
  void an_execution_that_fails_is_the_last_of_its_rule_alone() throws IOException {
    Detector detector =
        Detector.of(
            rules(),
            EcsSchema.newest(),
            DetectorOptions.DEFAULT.withSchedule(new Scheduling.ByExecutions(List.of())));
    Executed sound = new Executed(detector, -1, -1);
    assertThat(sound.failures).isEmpty();
    Set<String> kinds = new TreeSet<>();
    for (CorrelatedQuery query : detector.correlated()) {
      String id = detector.rule(query.number()).id().id();
      for (Executed failing :
          List.of(
              new Executed(detector, query.number(), -1),
              new Executed(detector, -1, query.number()))) {
        assertThat(others(failing.alerts, id)).isEqualTo(others(sound.alerts, id));
        assertThat(others(failing.executions, id)).isEqualTo(others(sound.executions, id));
        List<String> own = of(failing.executions, id);
        if (!failing.failures.isEmpty()) {
          assertThat(failing.failures).hasSize(1);
          assertThat(failing.failures.getFirst().doing())
              .isInstanceOf(RuleFailure.Doing.Executed.class);
          assertThat(own.getLast()).endsWith("failed");
          assertThat(own.subList(0, own.size() - 1))
              .isEqualTo(of(sound.executions, id).subList(0, own.size() - 1));
          kinds.add(id.substring(0, id.indexOf('-')));
        }
      }
    }
    assertThat(kinds)
        .contains("query", "event", "sequence", "sample", "threshold", "new_terms", "threat_match");
  }

  private List<Compiled> rules() {
    Chance chance = new Chance(4);
    RandomRules random = new RandomRules(chance);
    List<String> lines = new ArrayList<>(List.of(SAMPLE));
    for (RandomRules.Kind kind : RandomRules.Kind.values()) {
      for (int number = 0; number < RULES; number++) {
        lines.add(random.rule(kind, number));
      }
    }
    lines.addAll(random.exceptions());
    Path file = new Workspace(folder).file("rules.ndjson", String.join("\n", lines) + "\n");
    return CompiledRules.of(List.of(file), new RuleCompiler(_ -> EcsSchema.newest())).ready();
  }

  private static List<String> others(List<String> lines, String rule) {
    return lines.stream().filter(line -> !line.contains("\"" + rule + "\"")).toList();
  }

  private static List<String> of(List<String> lines, String rule) {
    return lines.stream().filter(line -> line.contains("\"" + rule + "\"")).toList();
  }

  private static List<String> all(Detector detector) {
    return detector.correlated().stream()
        .map(query -> detector.rule(query.number()).id().id())
        .toList();
  }

  private static List<String> without(String rule, Detector detector) {
    return all(detector).stream().filter(id -> !id.equals(rule)).toList();
  }

  /// The event, with nothing left of what it is to one rule.
  private static byte[] cut(byte[] written, int rule) {
    CorrelatedEvent parts = new CorrelatedEvent(written);
    ByteBuffer cut = ByteBuffer.allocate(written.length);
    cut.position(CorrelatedEvent.HEAD);
    boolean isPart = false;
    while (parts.next()) {
      isPart |= parts.query() == rule;
      byte[] part = new byte[parts.query() == rule ? 0 : parts.hit().remaining()];
      parts.hit().get(part);
      cut.putInt(parts.query()).putInt(part.length).put(part);
    }
    if (!isPart) {
      return written;
    }
    cut.putInt(0, cut.position());
    cut.put(written, parts.start(), written.length - parts.start());
    byte[] left = new byte[cut.position()];
    cut.flip().get(left);
    return left;
  }

  private static boolean isCut(byte[] written, byte[] cut) {
    return written.length != cut.length;
  }

  /// Documents of random events, as a detector takes them in the usual order.
  private abstract static class Shown {
    final Detector detector;
    final DetectorThread thread;
    final List<RuleFailure> failures = new ArrayList<>();
    final List<String> alerts = new ArrayList<>();
    final JsonWriter document = new JsonWriter();

    /// What the rule was shown when it first could not read it.
    RuleFailure.@Nullable Doing broken;

    Shown(Detector detector) {
      this.detector = detector;
      thread = detector.thread();
    }

    void show(int cutRule) throws IOException {
      EventOrder order = detector.correlated().getFirst().order();
      int number = 0;
      for (String line : RandomStream.of(new Chance(4), EVENTS).lines()) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertThat(thread.take(bytes, 0, bytes.length)).isNull();
        String id = String.valueOf(thread.event().id());
        if (thread.foreknownOrders().contains(order)) {
          learn(thread.foreknown(order, id));
        }
        Instant time = thread.time();
        if (time != null && thread.orders().contains(order)) {
          byte[] written = thread.correlated(order, Timestamps.nanos(time), id);
          boolean isLater = ++number > EVENTS / 4;
          if (written.length > 0) {
            take(Timestamps.nanos(time), written, isLater ? cutRule : -1, id);
          }
        }
      }
    }

    abstract void learn(byte[] written) throws IOException;

    abstract void take(long time, byte[] written, int cutRule, String id) throws IOException;

    void write(Detection detection) {
      document.clear();
      detector.writeAlerts(detection, document);
      alerts.add(new String(document.bytes(), 0, document.length(), StandardCharsets.UTF_8));
    }
  }

  /// Through a correlator.
  private static final class InOrder extends Shown {
    /// How many alerts a rule writes before it fails.
    static final int WRITTEN = 1;

    final List<String> ofStored = new ArrayList<>();
    private final Correlator correlator;
    private final Correlator.Sink sink;
    private int written;

    /// @param cutRule whose part of events is cut
    /// @param unwritten whose alerts cannot be written but for the first
    InOrder(Detector detector, int cutRule, int unwritten) throws IOException {
      super(detector);
      sink =
          detection -> {
            if (detection.query() == unwritten && ++written > WRITTEN) {
              throw new IllegalStateException("not to be written");
            }
            write(detection);
          };
      correlator =
          new Correlator(
              detector.correlated(),
              EventStore.inMemory(),
              EventStore.inMemory(),
              CorrelationLimits.DEFAULT,
              failures::add);
      show(cutRule);
      store();
      correlator.finish(sink);
    }

    @Override
    void learn(byte[] document) throws IOException {
      correlator.learn(document);
    }

    @Override
    void take(long time, byte[] event, int cutRule, String id) throws IOException {
      byte[] cut = cut(event, cutRule);
      int before = failures.size();
      correlator.take(time, cut, sink);
      if (failures.size() > before) {
        assertThat(isCut(event, cut) || cutRule < 0).isTrue();
        broken = new RuleFailure.Doing.OnEvent("logs-app-default", id);
      }
    }

    /// Which rules a state has, by who finds nothing of their own in it.
    private void store() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      correlator.state(detector::identity).write(new StateOutput(bytes));
      Correlator nobody =
          new Correlator(List.of(), EventStore.inMemory(), CorrelationLimits.DEFAULT);
      nobody
          .state(detector::identity)
          .read(new StateInput(new ByteArrayInputStream(bytes.toByteArray())))
          .forEach(forgotten -> ofStored.add(forgotten.rule()));
    }
  }

  /// By executions.
  private static final class Executed extends Shown implements Alerts {
    final List<String> executions = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();
    private final int unwritten;
    private final Executions all;
    private int written;

    Executed(Detector detector, int cutRule, int unwritten) throws IOException {
      super(detector);
      this.unwritten = unwritten;
      all = detector.executions(EventStore.inMemory(), failures::add);
      show(cutRule);
      all.run(
          new Moments(
              List.of(),
              Instant.parse("2026-03-02T10:00:30Z").toEpochMilli(),
              Instant.parse("2026-03-02T14:00:00Z").toEpochMilli()),
          _ -> true,
          this);
    }

    @Override
    void learn(byte[] document) throws IOException {
      all.learn(document);
    }

    @Override
    void take(long time, byte[] event, int cutRule, String id) throws IOException {
      int head = Integer.BYTES + ByteBuffer.wrap(event).getInt() * SCHEDULED_PART;
      byte[] correlated = new byte[event.length - head];
      System.arraycopy(event, head, correlated, 0, correlated.length);
      byte[] cut = cut(correlated, cutRule);
      byte[] given = new byte[head + cut.length];
      System.arraycopy(event, 0, given, 0, head);
      System.arraycopy(cut, 0, given, head, cut.length);
      all.add(true, given);
    }

    @Override
    public Standing offer(Detection detection, Instant moment, boolean hasRoom) {
      if (detection.query() == unwritten && ++written > 1) {
        throw new IllegalStateException("not to be written");
      }
      document.clear();
      String id = detector.writeAlerts(detection, moment, document);
      if (ids.contains(id)) {
        return Standing.RAISED;
      }
      if (hasRoom) {
        ids.add(id);
        alerts.add(new String(document.bytes(), 0, document.length(), StandardCharsets.UTF_8));
      }
      return Standing.NEW;
    }

    @Override
    public void again(SuppressedDetection detection, Instant moment) {
      document.clear();
      detector.writeAlerts(detection, moment, document);
      alerts.add(new String(document.bytes(), 0, document.length(), StandardCharsets.UTF_8));
    }

    @Override
    public void executed(Execution execution) {
      executions.add(
          "\"" + execution.rule().id() + "\" " + execution.at() + " " + execution.status().word());
    }

    @Override
    public void finished(Executions executed) {}
  }
}
