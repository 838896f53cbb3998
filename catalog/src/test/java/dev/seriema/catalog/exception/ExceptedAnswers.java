package dev.seriema.catalog.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.ReferenceEvaluator.Truth;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.spec.SpecEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a rule with exceptions answers to the events of a page.
record ExceptedAnswers(Compiled rule, List<SpecEvent> events) {

  /// The ids of the events that alert, or those of the stages of a match joined by ` -> `.
  List<String> found(boolean everyRule) {
    Detector detector =
        Detector.of(
            List.of(rule), EcsSchema.newest(), DetectorOptions.DEFAULT.withEveryRule(everyRule));
    DetectorThread thread = detector.thread();
    Correlator correlator =
        new Correlator(detector.correlated(), EventStore.inMemory(), CorrelationLimits.DEFAULT);
    List<String> found = new ArrayList<>();
    List<Long> times = SpecEvent.times(events);
    try {
      for (int i = 0; i < events.size(); i++) {
        byte[] document = events.get(i).document();
        assertThat(thread.take(document, 0, document.length)).isNull();
        if (thread.matches() > 0) {
          found.add(events.get(i).id());
        }
        for (EventOrder order : thread.orders()) {
          byte[] written = thread.correlated(order, times.get(i), events.get(i).id());
          correlator.take(times.get(i), written, detection -> found.add(shown(detection)));
        }
      }
      correlator.finish(detection -> found.add(shown(detection)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("events are kept in memory", impossible);
    }
    return found;
  }

  /// Of single events: each is evaluated slowly and obviously, and whatever the query finds either
  /// alerts or is counted as excepted.
  void expectReferenceToAgree() {
    if (!(rule.query() instanceof EventQuery query)) {
      return;
    }
    Detector detector = Detector.of(List.of(rule), EcsSchema.newest(), DetectorOptions.DEFAULT);
    DetectorThread thread = detector.thread();
    Condition excepted = rule.exceptions().byTime().orElseThrow();
    for (SpecEvent event : events) {
      byte[] document = event.document();
      ReferenceEvaluator evaluator = new ReferenceEvaluator(SlowDecoder.everything(document));
      boolean matches = evaluator.evaluate(query.condition()) == Truth.HOLDS;
      boolean isExcepted = evaluator.evaluate(excepted) == Truth.HOLDS;
      assertThat(thread.take(document, 0, document.length)).isNull();
      assertThat(thread.matches()).as(event.id()).isEqualTo(matches && !isExcepted ? 1 : 0);
      assertThat(thread.excepted()).as(event.id()).isEqualTo(matches && isExcepted ? 1 : 0);
    }
  }

  private static String shown(Detection detection) {
    List<SourceEvent> stages = new ArrayList<>(((EventGroup) detection).events());
    return stages.stream()
        .map(event -> event == null ? "-" : event.id())
        .collect(Collectors.joining(" -> "));
  }
}
