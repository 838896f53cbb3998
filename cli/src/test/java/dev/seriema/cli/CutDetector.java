package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.CorrelatorState;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Timestamps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A detector on events in order of time, that can be stopped at any of them.
final class CutDetector {
  private final Detector detector;
  private final DetectorThread thread;
  private final EventOrder order;
  private final List<CorrelatedQuery> queries;
  private final JsonWriter documents = new JsonWriter();
  private Correlator correlator;
  private List<Forgotten> forgotten = List.of();

  /// @param rules that need events in the usual order
  CutDetector(List<Compilation.Compiled> rules) {
    detector = Detector.of(rules, EcsSchema.newest(), DetectorOptions.DEFAULT);
    thread = detector.thread();
    queries = detector.correlated();
    order = queries.getFirst().order();
    assertThat(queries).allMatch(query -> query.order().equals(order));
    correlator = fresh();
  }

  private Correlator fresh() {
    return new Correlator(
        queries,
        EventStore.inMemory(),
        EventStore.inMemory(),
        CorrelationLimits.DEFAULT,
        RuleFailures.FATAL);
  }

  /// Lets the detector see an event.
  ///
  /// @return empty where no rule waits for it
  List<TimedEntry> see(String line) throws IOException {
    byte[] document = line.getBytes(StandardCharsets.UTF_8);
    assertThat(thread.take(document, 0, document.length)).isNull();
    String id = String.valueOf(thread.event().id());
    if (thread.foreknownOrders().contains(order)) {
      correlator.learn(thread.foreknown(order, id));
    }
    if (!thread.orders().contains(order) || thread.time() == null) {
      return List.of();
    }
    long time = Timestamps.nanos(thread.time());
    byte[] written = thread.correlated(order, time, id);
    return written.length == 0 ? List.of() : List.of(new TimedEntry(time, null, 0, written));
  }

  void take(TimedEntry event) throws IOException {
    correlator.take(event.time(), event.content(), this::raise);
  }

  void finish() throws IOException {
    correlator.finish(this::raise);
  }

  private void raise(Detection detection) {
    detector.writeAlerts(detection, documents);
  }

  /// What was raised, a document a line.
  String alerts() {
    return new String(documents.bytes(), 0, documents.length(), StandardCharsets.UTF_8);
  }

  List<Forgotten> forgotten() {
    return forgotten;
  }

  /// @param waiting what is still to be taken
  byte[] state(List<TimedEntry> waiting) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateOutput out = new StateOutput(bytes);
    CorrelatorState state = correlator.state(detector::identity);
    state.write(out);
    out.count(waiting.size());
    for (TimedEntry each : waiting) {
      out.number(each.time());
      state.writeWaiting(each.content(), out);
    }
    return bytes.toByteArray();
  }

  /// Takes up a state in place of what is remembered.
  ///
  /// @return what is still to be taken
  List<TimedEntry> restore(byte[] bytes) throws IOException {
    StateInput in = new StateInput(new ByteArrayInputStream(bytes));
    correlator = fresh();
    CorrelatorState state = correlator.state(detector::identity);
    forgotten = state.read(in);
    List<TimedEntry> waiting = new ArrayList<>();
    for (int left = in.count(Integer.MAX_VALUE); left > 0; left--) {
      long time = in.number();
      byte[] written = state.readWaiting(in);
      if (written.length > 0) {
        waiting.add(new TimedEntry(time, null, 0, written));
      }
    }
    return waiting;
  }
}
