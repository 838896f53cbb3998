package dev.seriema.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.spec.SpecEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One rule on events in order of time, as a run does it. Indicators of threats are known before
/// the first of them, and may have any time, and none.
final class RuleRun {
  private static final String HEAD =
      """
      [metadata]
      maturity = "production"

      [rule]
      rule_id = "5f0c6b3e-8d0b-4f0e-9b0a-2f3f2f0f7c11"
      name = "Something was found"
      description = "Finds something."
      author = ["Seriema"]
      risk_score = 21
      severity = "low"
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private final Detector detector;
  private final JsonWriter documents = new JsonWriter();

  RuleRun(String body, boolean everyRule) {
    detector =
        Detector.of(
            List.of(compiled(body)),
            EcsSchema.newest(),
            DetectorOptions.DEFAULT.withEveryRule(everyRule));
  }

  /// @param body what stands in the file of the rule behind its name and severity
  static Compilation.Compiled compiled(String body) {
    RuleCompiler compiler = new RuleCompiler(_ -> EcsSchema.newest());
    Compilation compilation = compiler.compile(rule(HEAD + body));
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    return (Compilation.Compiled) compilation;
  }

  private static Rule rule(String toml) {
    TomlDocument document = TomlDocument.parse(new SourceText("rule.toml", toml)).tree();
    return RuleFile.read(document, Surroundings.NONE).tree().rule().orElseThrow();
  }

  List<JsonNode> alerts(List<SpecEvent> events) throws IOException {
    DetectorThread thread = detector.thread();
    Correlator correlator =
        new Correlator(detector.correlated(), EventStore.inMemory(), CorrelationLimits.DEFAULT);
    List<SpecEvent> inOrder = new ArrayList<>();
    for (SpecEvent event : events) {
      if (hasPlace(event, thread, correlator)) {
        inOrder.add(event);
      }
    }
    List<Long> times = SpecEvent.times(inOrder);
    for (int place = 0; place < inOrder.size(); place++) {
      take(inOrder.get(place), times.get(place), thread, correlator);
    }
    correlator.finish(detection -> detector.writeAlerts(detection, documents));
    return read(documents);
  }

  /// @param documents a line each
  static List<JsonNode> read(JsonWriter documents) throws IOException {
    List<JsonNode> alerts = new ArrayList<>();
    String lines = new String(documents.bytes(), 0, documents.length(), StandardCharsets.UTF_8);
    for (String line : lines.lines().toList()) {
      alerts.add(JSON.readTree(line));
    }
    return alerts;
  }

  /// Tells the correlator of an indicator.
  ///
  /// @return whether the event takes part in the order of time
  private static boolean hasPlace(SpecEvent event, DetectorThread thread, Correlator correlator)
      throws IOException {
    byte[] document = event.document();
    assertThat(thread.take(document, 0, document.length)).isNull();
    for (EventOrder order : thread.foreknownOrders()) {
      correlator.learn(thread.foreknown(order, event.id()));
    }
    return thread.matches() > 0 || !thread.orders().isEmpty();
  }

  private void take(SpecEvent event, long time, DetectorThread thread, Correlator correlator)
      throws IOException {
    byte[] document = event.document();
    assertThat(thread.take(document, 0, document.length)).isNull();
    for (int place = 0; place < thread.matches(); place++) {
      thread.writeAlert(place, event.id(), documents);
    }
    for (EventOrder order : thread.orders()) {
      byte[] written = thread.correlated(order, time, event.id());
      if (written.length > 0) {
        correlator.take(time, written, detection -> detector.writeAlerts(detection, documents));
      }
    }
  }
}
