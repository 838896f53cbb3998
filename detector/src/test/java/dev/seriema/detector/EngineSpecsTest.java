package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.explain.Explainer;
import dev.seriema.detector.explain.ExplainerThread;
import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.Limits;
import dev.seriema.testkit.spec.BlockKind;
import dev.seriema.testkit.spec.SpecCase;
import dev.seriema.testkit.spec.SpecEvent;
import dev.seriema.testkit.spec.SpecMapping;
import dev.seriema.testkit.spec.SpecPages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `specs/eql` that say what matches, in the engine: by candidates and with every rule
/// tried on every event.
final class EngineSpecsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("seriema.root", "..")).resolve("specs/eql");
  private static final Instant NOW = Instant.parse("2026-03-15T12:34:56Z");

  @TestFactory
  Stream<DynamicTest> every_page_of_specs_holds_in_the_engine() {
    return SpecPages.folder(PAGES).stream()
        .filter(one -> one.optional(BlockKind.MATCHES).isPresent())
        .map(one -> DynamicTest.dynamicTest(one.page() + ": " + one.name(), () -> run(one)));
  }

  private static void run(SpecCase one) {
    Schema schema = one.optional(BlockKind.MAPPING).map(SpecMapping::of).orElse(EcsSchema.newest());
    EqlSettings settings =
        new EqlSettings(schema, new FieldPath("event.category"), Optional.of(NOW));
    EventQuery query = Eql.compileSingle(one.only(BlockKind.EQL), settings).tree().orElseThrow();
    Plan.Builder builder = Plan.builder();
    builder.add(query.condition());
    Plan plan = builder.build();
    List<String> expected = one.only(BlockKind.MATCHES).lines().map(String::strip).toList();
    assertThat(matches(plan, query, one.events(), false)).isEqualTo(expected);
    assertThat(matches(plan, query, one.events(), true)).isEqualTo(expected);
    Clause clause = Eql.clause(one.only(BlockKind.EQL), settings).orElseThrow();
    assertThat(
            explainedAsMatches(
                Explainer.of(query.condition(), clause, schema), query, one.events()))
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
