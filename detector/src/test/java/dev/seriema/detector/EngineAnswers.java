package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.explain.Explainer;
import dev.seriema.detector.explain.ExplainerThread;
import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.Limits;
import dev.seriema.testkit.spec.SpecEvent;
import java.util.ArrayList;
import java.util.List;

/// What the engine answers to one query: by candidates, with every rule tried on every event, and
/// explained.
record EngineAnswers(EventQuery query, Clause clause, Schema schema) {
  /// @param expected the ids of the events that match
  void expect(List<SpecEvent> events, List<String> expected) {
    Plan.Builder builder = Plan.builder();
    builder.add(query.condition());
    Plan plan = builder.build();
    assertThat(matches(plan, query, events, false)).isEqualTo(expected);
    assertThat(matches(plan, query, events, true)).isEqualTo(expected);
    assertThat(explainedAsMatches(Explainer.of(query.condition(), clause, schema), query, events))
        .isEqualTo(expected);
  }

  private static List<String> explainedAsMatches(
      Explainer explainer, EventQuery query, List<SpecEvent> events) {
    ExplainerThread thread = explainer.thread();
    List<String> matches = new ArrayList<>();
    for (SpecEvent given : events) {
      byte[] document = given.document();
      assertThat(thread.take(document, 0, document.length)).isNull();
      if (thread.explain().matches()) {
        matches.add(given.id());
      }
    }
    return Limits.applied(query.limits(), matches);
  }

  private static List<String> matches(
      Plan plan, EventQuery query, List<SpecEvent> events, boolean everyRule) {
    EventScanner scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
    Event event = new Event(plan.layout());
    Matcher matcher = new Matcher(plan);
    List<String> matches = new ArrayList<>();
    for (SpecEvent given : events) {
      byte[] document = given.document();
      assertThat(scanner.scan(document, 0, document.length, event)).isNull();
      int count = everyRule ? matcher.matchEveryRule(event, null) : matcher.match(event, null);
      if (count > 0) {
        matches.add(given.id());
      }
    }
    return Limits.applied(query.limits(), matches);
  }
}
