package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A converted rule on events, as the engine runs it.
final class ConvertedRun {
  private static final JsonMapper JSON = new JsonMapper();
  private static final RuleCompiler COMPILER =
      new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed());

  private final Detector detector;
  private final DetectorThread thread;

  private ConvertedRun(Compilation.Compiled rule) {
    detector = Detector.of(List.of(rule), EcsSchema.newest(), DetectorOptions.DEFAULT);
    thread = detector.thread();
  }

  static ConvertedRun of(CarriedRule rule) {
    TomlDocument document = TomlDocument.parse(new SourceText("rule.toml", rule.toml())).tree();
    Parsed<RuleFile> file = RuleFile.read(document, Surroundings.NONE);
    assertThat(file.diagnostics()).as(rule.toml()).isEmpty();
    Compilation compilation = COMPILER.compile(file.tree().rule().orElseThrow());
    assertThat(compilation).as(rule.toml()).isInstanceOf(Compilation.Compiled.class);
    return new ConvertedRun((Compilation.Compiled) compilation);
  }

  /// @param event values by the names of our fields
  boolean matches(Map<String, Object> event) {
    byte[] document = document(event);
    assertThat(thread.take(document, 0, document.length)).isNull();
    return thread.matches() > 0;
  }

  /// An event and when it was.
  record Timed(Instant time, Map<String, Object> event) {}

  /// Whether the events, in order of time, raise an alert.
  boolean alerts(List<Timed> events) {
    JsonWriter alerts = new JsonWriter();
    Correlator correlator =
        new Correlator(detector.correlated(), EventStore.inMemory(), CorrelationLimits.DEFAULT);
    boolean found = false;
    try {
      for (int i = 0; i < events.size(); i++) {
        Map<String, Object> event = new HashMap<>(events.get(i).event());
        event.put("@timestamp", events.get(i).time().toString());
        found |= matches(event);
        for (EventOrder order : thread.orders()) {
          long time = events.get(i).time().toEpochMilli() * 1_000_000;
          byte[] written = thread.correlated(order, time, "event-" + i);
          if (written.length > 0) {
            correlator.take(time, written, one -> detector.writeAlerts(one, alerts));
          }
        }
      }
      correlator.finish(one -> detector.writeAlerts(one, alerts));
      return found || alerts.length() > 0;
    } catch (IOException impossible) {
      throw new IllegalStateException("events are kept in memory", impossible);
    }
  }

  private static byte[] document(Map<String, Object> event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
